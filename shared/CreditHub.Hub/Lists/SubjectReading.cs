using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Vault;

namespace CreditHub.Lists;

/// <summary>A subject as a proposal names it: by one valid code, never by name (G10). A citizen number goes straight to the vault (G29).</summary>
public sealed class SubjectReading(IVault vault, TimeProvider time)
{
    /// <summary>Reads the codes, seals a citizen number, and answers kind and key, or <c>list.subject-invalid</c>.</summary>
    public async Task<Decision<NamedSubject>> ReadAsync(EntrySubjectRequest? subject, CancellationToken cancel) => subject switch
    {
        { Kind: "organisation", CreditCode: { } code, CitizenId: null } => Organisation(SubjectKind.Organisation, code),
        { Kind: "selfEmployed", CreditCode: { } code, CitizenId: null } => Organisation(SubjectKind.SelfEmployed, code),
        { Kind: "person", CreditCode: null, CitizenId: { } number } => await PersonAsync(number, cancel),
        _ => ListErrors.SubjectInvalid,
    };

    private static Decision<NamedSubject> Organisation(SubjectKind kind, string text) =>
        CreditCode.Read(text) is CreditCodeReading.Valid valid
            ? new NamedSubject(kind, SubjectKey.ForOrganisation(valid.Code.Value))
            : ListErrors.SubjectInvalid;

    private async Task<Decision<NamedSubject>> PersonAsync(string text, CancellationToken cancel)
    {
        if (CitizenId.Read(text, WorkCalendar.DateAt(time.GetUtcNow())) is not CitizenIdReading.Valid valid)
        {
            return ListErrors.SubjectInvalid;
        }

        var keys = await vault.SealAsync([new SensitiveValue(SensitiveClass.CitizenId.VaultName(), valid.Number.Value)], cancel);
        return new NamedSubject(SubjectKind.Person, SubjectKey.ForPerson(keys[0]));
    }
}

/// <summary>A subject that a request named.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key.</param>
public sealed record NamedSubject(SubjectKind Kind, SubjectKey Key);
