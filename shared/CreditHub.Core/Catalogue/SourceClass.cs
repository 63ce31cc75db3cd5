namespace CreditHub.Catalogue;

/// <summary>Where a kind of record comes from (R12). Only public credit information may ever carry a sanction.</summary>
public enum SourceClass
{
    /// <summary>公共信用信息: decided by a public body.</summary>
    PublicCredit,

    /// <summary>市场信用信息 and the like, of associations and agencies: for reference only (R18, R23).</summary>
    Reference,

    /// <summary>自主申报: declared by the subject itself, never taken as verified (R19).</summary>
    SelfDeclared,

    /// <summary>
    /// 基础信息: who a subject is, as it was registered. It is in the register of subjects and apart from credit information: in no file, answer or publication of
    /// records (R4).
    /// </summary>
    BasicInformation,

    /// <summary>投诉举报信息: counted, without whoever complained (R11).</summary>
    Complaint,
}
