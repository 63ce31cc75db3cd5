using CreditHub.Decisions;

namespace CreditHub.Units;

/// <summary>Why a caller is turned away, and why a credential is not issued (statement 9 of "Always true").</summary>
public static class AccessErrors
{
    /// <summary>The route needs a credential and the request brought none.</summary>
    public static HubError CredentialMissing { get; } =
        new("access.credential-missing", 401, "未提供访问凭证", "No credential was presented");

    /// <summary>The credential is not one of this hub, or was revoked; the two are not told apart.</summary>
    public static HubError CredentialUnknown { get; } =
        new("access.credential-unknown", 401, "访问凭证无效或已吊销", "The credential is unknown or revoked");

    /// <summary>The credential has none of the roles that the route asks for.</summary>
    public static HubError RoleMissing { get; } =
        new("access.role-missing", 403, "该凭证没有所需的权限", "The credential lacks the role that is needed");

    /// <summary>A page form was sent from another site.</summary>
    public static HubError ForeignForm { get; } =
        new("access.foreign-form", 403, "表单不是从本系统页面提交的", "The form was not sent from a page of this hub");

    /// <summary>A credential was asked for a unit that is not in the profile.</summary>
    public static HubError UnitUnknown { get; } =
        new("access.unit-unknown", 422, "单位不在本系统名录中", "The unit is not in the profile");

    /// <summary>A credential needs at least one role; subjects have the subject's role only, organisations outside government the reader's.</summary>
    public static HubError RolesInvalid { get; } =
        new("access.roles-invalid", 422, "权限为空，或与凭证种类不符", "There are no roles, or they do not fit the kind of credential");

    /// <summary>Who determines and who acts for the office must be a person (safeguard G3).</summary>
    public static HubError PersonRequired { get; } =
        new("access.person-required", 422, "该权限只能授予自然人，不得授予系统", "That role is for persons, never for systems");

    /// <summary>The office's role is for the leading group's office only (J2).</summary>
    public static HubError OfficeOnly { get; } =
        new("access.office-only", 422, "该权限只能授予领导小组办公室", "That role is for the leading group's office only");

    /// <summary>A holder's id is not an opaque code: lower-case letters, digits, '.' and '-', and no citizen or telephone number (G29).</summary>
    public static HubError HolderInvalid { get; } =
        new("access.holder-invalid", 422, "持有人代码不合规则，且不得为身份证号或电话号码", "The holder's id is not an opaque code");

    /// <summary>A subject's credential names no subject, or another credential names one.</summary>
    public static HubError SubjectInvalid { get; } =
        new("access.subject-invalid", 422, "信用主体缺失或不应填写", "The subject is missing or out of place");

    /// <summary>There is no credential of that id.</summary>
    public static HubError CredentialNotFound { get; } =
        new("access.credential-not-found", 404, "没有该凭证", "There is no such credential");
}
