namespace CreditHub.Publication;

/// <summary>As what a natural person answers for a state-owned enterprise (闽信用〔2019〕7号 十).</summary>
public enum ResponsibleRole
{
    /// <summary>法定代表人.</summary>
    LegalRepresentative,

    /// <summary>主要负责人.</summary>
    Principal,

    /// <summary>实际控制人.</summary>
    ActualController,
}
