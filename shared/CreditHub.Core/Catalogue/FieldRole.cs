using CreditHub.Subjects;

namespace CreditHub.Catalogue;

/// <summary>What a field is to the rules and the views, whatever a kind or a generation of its columns calls it.</summary>
public enum FieldRole
{
    /// <summary>Nothing special.</summary>
    None,

    /// <summary>The subject's name; a personal value where the subject is or may be a person (<see cref="PersonName"/>).</summary>
    SubjectName,

    /// <summary>The kind of subject; each of its codes names one. Where no field has it, the codes that are filled in say it.</summary>
    SubjectKind,

    /// <summary>The subject's unified social credit code; of no account where the subject is a person.</summary>
    CreditCode,

    /// <summary>组织机构代码: characters 9–17 of the credit code.</summary>
    OrganisationCode,

    /// <summary>The type of a person's identity document.</summary>
    PersonDocumentType,

    /// <summary>The number of a person's identity document; looked at only where the subject is a person.</summary>
    PersonDocument,

    /// <summary>曾用名, several separated by 、 or a semicolon of either width; personal values where one may be a person's (<see cref="PersonName"/>).</summary>
    FormerNames,

    /// <summary>登记状态; each of its codes names one.</summary>
    RegistrationState,

    /// <summary>The administrative division in which the subject is registered, six digits (GB/T 2260).</summary>
    Region,

    /// <summary>法定代表人, always a personal value.</summary>
    Representative,

    /// <summary>文号, or whatever else makes one record of the organ about the subject differ from the next; part of the business key.</summary>
    DocumentNumber,

    /// <summary>The type of the old number that a code took the place of; the number itself is the record's <see cref="DocumentNumber"/> (T19).</summary>
    FormerNumberType,

    /// <summary>The day from which deadlines and terms count, not after the day of receipt.</summary>
    DecidedOn,

    /// <summary>Last day on which the decision is valid; may be 长期.</summary>
    ValidUntil,

    /// <summary>Last day of publication as the source has it; may be 长期.</summary>
    PublishUntil,

    /// <summary>The deciding organ's name; where there is no field for its code, the exact name of a registered unit.</summary>
    Organ,

    /// <summary>The deciding organ's credit code, of a registered unit; part of the business key.</summary>
    OrganCode,

    /// <summary>The source unit's name.</summary>
    Source,

    /// <summary>The source unit's credit code: the uploader's, or of a unit that delegated to it. Without such a field it is the uploader.</summary>
    SourceCode,

    /// <summary>What was found: the conduct or the matter.</summary>
    Conduct,

    /// <summary>The category, such as that of a penalty.</summary>
    Category,

    /// <summary>The content of the decision.</summary>
    Content,

    /// <summary>The legal basis as the source writes it.</summary>
    LegalBasis,

    /// <summary>真实性承诺: that the subject promises that what it declares is true; its code list holds nothing else.</summary>
    TruthPromise,

    /// <summary>备注; no citizen numbers, no mobile phone numbers.</summary>
    Remark,

    /// <summary>The record's state at the source; codes that mean more than "in force" say what they mean.</summary>
    State,

    /// <summary>Why the record is in that state, such as 全部履行.</summary>
    StateReason,

    /// <summary>The day on which the notice that says how to repair (信用修复告知书) was served with the decision, 两书同达 (G24).</summary>
    RepairNotice,

    /// <summary>Of a commitment with something missing (容缺): the day by which its subject promised to bring it (T15).</summary>
    PromisedOn,

    /// <summary>The deadline for putting conduct right (限期整改), T18.</summary>
    RectifyBy,

    /// <summary>Of the performance of a commitment: that commitment's type.</summary>
    CommitmentType,

    /// <summary>Of the performance of a commitment: the number of the document that found it.</summary>
    FindingNumber,
}
