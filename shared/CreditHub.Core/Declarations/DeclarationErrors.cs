using CreditHub.Decisions;

namespace CreditHub.Declarations;

/// <summary>What requests about voluntary declarations are refused with.</summary>
public static class DeclarationErrors
{
    /// <summary>There is no such declaration of the caller.</summary>
    public static HubError Unknown { get; } = new("declaration.unknown", 404, "没有该自主申报", "There is no such declaration");

    /// <summary>The hub takes no voluntary declarations.</summary>
    public static HubError NotTaken { get; } = new("declaration.not-taken", 409, "本平台不受理自主申报", "The hub takes no voluntary declarations");

    /// <summary>Persons and public bodies declare nothing here.</summary>
    public static HubError SubjectNotAllowed { get; } =
        new("declaration.subject-not-allowed", 403, "该类主体不适用自主申报", "Subjects of this kind make no voluntary declarations");

    /// <summary>It is not promised that what is declared is true.</summary>
    public static HubError PromiseMissing { get; } = new("declaration.promise-missing", 422, "未作真实性承诺", "It is not promised that this is true");

    /// <summary>Nothing is declared, or a personal value.</summary>
    public static HubError ContentInvalid { get; } =
        new("declaration.content-invalid", 422, "申报内容为空或含个人信息", "The content is missing or holds a personal value");

    /// <summary>A column of it breaks the rules of the kind; the detail names columns and codes.</summary>
    public static HubError Invalid { get; } =
        new("declaration.invalid", 422, "申报不符合该类数据的规则", "The declaration breaks the rules of its kind");

    /// <summary>The subject has as many declarations as it may.</summary>
    public static HubError TooMany { get; } = new("declaration.too-many", 409, "自主申报已达上限", "The subject has as many declarations as it may");

    /// <summary>It lapsed or was taken back; declare anew.</summary>
    public static HubError Over { get; } = new("declaration.over", 409, "自主申报已失效或已撤回，请重新申报", "The declaration lapsed or was taken back; declare anew");
}
