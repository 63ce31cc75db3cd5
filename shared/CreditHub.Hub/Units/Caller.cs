using CreditHub.Lists;
using CreditHub.Subjects;

namespace CreditHub.Units;

/// <summary>What a credential allows.</summary>
public enum Role
{
    /// <summary>Uploads records of its unit.</summary>
    Uploader,

    /// <summary>Proposes, notices, hears and decides list entries of its unit's types, and finds on objections; a person.</summary>
    Determiner,

    /// <summary>Takes directives from its unit's queue and feeds back.</summary>
    Implementer,

    /// <summary>Asks what applies to a subject in a matter of its unit.</summary>
    Checker,

    /// <summary>Drafts and submits its unit's reports.</summary>
    Reporter,

    /// <summary>The leading group's office: sees everything, chases, releases; neither determines nor edits (J2).</summary>
    Office,

    /// <summary>An organisation outside government: reads what it is authorised to, and takes recalls from its queue (R17).</summary>
    Reader,

    /// <summary>A credit subject: objects, and sees its own file.</summary>
    Subject,
}

/// <summary>Who calls, as the credential says; never as the payload says.</summary>
/// <param name="Unit">The unit; for a subject the unit <c>subject</c>.</param>
/// <param name="Id">The person's or system's opaque id.</param>
/// <param name="IsPerson">Whether a person answers for it.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="Subject">The subject that it speaks for; null for units.</param>
public sealed record Caller(UnitId Unit, string Id, bool IsPerson, IReadOnlySet<Role> Roles, SubjectKey? Subject)
{
    /// <summary>The caller as decisions and the audit log name it.</summary>
    public Actor Actor => new(Unit, Id, IsPerson);

    /// <summary>Whether the credential has a role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the credential has one of some roles.</summary>
    public bool IsAny(IReadOnlyList<Role> roles)
    {
        for (var i = 0; i < roles.Count; i++)
        {
            if (Is(roles[i]))
            {
                return true;
            }
        }

        return false;
    }
}
