namespace CreditHub.Publication;

/// <summary>What a state-owned enterprise owes, that its responsible persons are named for it (闽信用〔2019〕7号 十).</summary>
public enum Arrears
{
    /// <summary>拖欠民营企业、中小企业账款.</summary>
    Accounts,

    /// <summary>拖欠农民工工资.</summary>
    Wages,
}
