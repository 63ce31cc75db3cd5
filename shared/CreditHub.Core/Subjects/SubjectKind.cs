namespace CreditHub.Subjects;

/// <summary>The kinds of credit subject (requirements R4, FJ四; column CF_XDR_LB of formats.md B.4.1).</summary>
public enum SubjectKind
{
    /// <summary>法人及非法人组织: a legal person or unincorporated organisation, known by its unified social credit code.</summary>
    Organisation,

    /// <summary>个体工商户: a self-employed household, known by its unified social credit code.</summary>
    SelfEmployed,

    /// <summary>自然人: a natural person, known by the vault's key of the citizen number.</summary>
    Person,

    /// <summary>政府机关: a government body as the subject of 政务诚信 (FJ十二, R24), known by its unified social credit code.</summary>
    GovernmentBody,
}
