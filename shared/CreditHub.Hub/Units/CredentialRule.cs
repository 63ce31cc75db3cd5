using System.Text.RegularExpressions;
using CreditHub.Decisions;
using CreditHub.Policy;

namespace CreditHub.Units;

/// <summary>Which credentials may be issued.</summary>
public static partial class CredentialRule
{
    /// <summary>The grant, or why it may not be made.</summary>
    public static Decision<CredentialGrant> Check(this CredentialGrant grant, HubProfile profile)
    {
        var isSubject = grant.Unit == CredentialGrant.SubjectUnit;
        if (!isSubject && !profile.Units.ContainsKey(grant.Unit))
        {
            return AccessErrors.UnitUnknown;
        }

        // A subject is never also a unit: it would read what units say about it before it may.
        if (grant.Roles.Count == 0 || (isSubject ? grant.Roles.Any(role => role != Role.Subject) : grant.Roles.Contains(Role.Subject)))
        {
            return AccessErrors.RolesInvalid;
        }

        // An organisation outside government reads by authorisation, and does nothing that public bodies do.
        if (!isSubject && grant.Roles.Any(role => (role is Role.Reader) != profile.Units[grant.Unit].IsOutside))
        {
            return AccessErrors.RolesInvalid;
        }

        if (!grant.IsPerson && (grant.Roles.Contains(Role.Determiner) || grant.Roles.Contains(Role.Office)))
        {
            return AccessErrors.PersonRequired;
        }

        if (grant.Roles.Contains(Role.Office) && !profile.Units[grant.Unit].IsOffice)
        {
            return AccessErrors.OfficeOnly;
        }

        if (!Code().IsMatch(grant.Holder) || PersonalNumber().IsMatch(grant.Holder))
        {
            return AccessErrors.HolderInvalid;
        }

        var subjectFits = isSubject ? grant.Subject is { IsPerson: true } or { CreditCode.Length: > 0 } : grant.Subject is null;
        return subjectFits ? grant : AccessErrors.SubjectInvalid;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    // A citizen number has 15 or 18 characters, a mobile number 11; no holder's code needs so many digits in a row.
    [GeneratedRegex("[0-9]{10}", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumber();
}
