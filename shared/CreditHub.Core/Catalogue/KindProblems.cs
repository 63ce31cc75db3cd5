using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Catalogue;

/// <summary>What is wrong with a composed kind of record.</summary>
internal static class KindProblems
{
    private static readonly FieldRole[] Always = [FieldRole.DocumentNumber, FieldRole.DecidedOn];

    public static IEnumerable<string> In(RecordKind kind, ProfileData profile)
    {
        var by = $"Record kind {kind.Code}";
        return
        [
            .. Own(by, kind, profile),
            .. ((LegalBasisId[])[kind.Basis]).Missing(by, "legal basis", profile.Bases.Select(basis => basis.Id)),
            .. kind.Providers.Missing(by, "unit", profile.Units.Select(unit => unit.Id)),
            .. kind.Forms.Select(form => form.Code).Twice($"{by}: form"),
            .. kind.Forms.SelectMany(form => FieldProblems.In($"{by}, form {form.Code}", kind, form)),
            .. kind.Forms.SelectMany(form => Roles($"{by}, form {form.Code}", kind, form)),
        ];
    }

    private static IEnumerable<string> Own(string by, RecordKind kind, ProfileData profile)
    {
        if (kind.SubjectKinds.Count == 0 || kind.Forms.Count == 0)
        {
            yield return $"{by}: it is about no kind of subject or has no form.";
        }

        if (kind.Class is RecordClass.Public != kind.Deadline is not null)
        {
            yield return $"{by}: a public kind has a deadline of publication, and no other has.";
        }

        // 国办发〔2020〕49号 (三): by law, regulation or document of the Party centre or the State Council; what courts make known, by theirs.
        if (profile.Bases.FirstOrDefault(basis => basis.Id == kind.Basis) is { Level: BasisLevel.DepartmentalRule or BasisLevel.NormativeDocument } basis)
        {
            yield return $"{by}: its basis '{basis.Id}' is of a rank by which nothing becomes public credit information (G1).";
        }

        if (kind.Deadline is { } key && profile.Values.All(value => value.Key != key))
        {
            yield return $"{by}: no policy value '{key}' says its deadline.";
        }

        if (kind.MayBeBasis && (kind.SourceClass is not SourceClass.PublicCredit || kind.Tone is not RecordTone.Negative))
        {
            yield return $"{by}: only negative public credit information carries a sanction (R12).";
        }

        if (kind.Class is not RecordClass.Public && kind.Forms.Any(form => form.Fields.Any(field => field.Public)))
        {
            yield return $"{by}: it is not public, but fields of it are.";
        }

        foreach (var rule in kind.Exclusions.Where(rule => rule.When is { } when
            && !kind.Current.Fields.Any(field => Tells(field, when))))
        {
            yield return $"{by}: the exclusion {rule.Reason} is on no field with such values.";
        }

        foreach (var (rule, form) in kind.Exclusions.Where(rule => rule.NotCollected)
            .SelectMany(rule => kind.Forms.Where(form => !IsAsked(rule, kind, form)).Select(form => (rule, form))))
        {
            yield return $"{by}, form {form.Code}: it is not always said whether a record is of those that are not collected ({rule.Reason}).";
        }
    }

    // An empty cell, or older columns, must not be a way around it.
    private static bool IsAsked(BasisExclusionRule rule, RecordKind kind, RecordForm form) => rule.When is not { } when
        || form.Fields.Any(field => Tells(field, when) && (field.Required || (rule.SubjectKinds ?? kind.SubjectKinds).All(field.RequiredFor.Contains)));

    // A sealed cell is not read, so it tells nothing.
    private static bool Tells(RecordField field, FieldCondition when) =>
        field.KeptAs == when.Field && field is { Sensitive: null, Codes: { } codes } && FieldProblems.Names(when, codes);

    private static IEnumerable<string> Roles(string by, RecordKind kind, RecordForm form)
    {
        foreach (var role in Always.Where(role => form.Of(role) is not { Required: true }))
        {
            yield return $"{by}: no required field has the role {role}.";
        }

        if (form.Of(FieldRole.DecidedOn) is { } decided && decided is not { Form: FieldForm.Date, NotInFuture: true, Endless: false })
        {
            yield return $"{by}: {decided.Code} is no date that lies not in the future.";
        }

        foreach (var twice in form.Fields.Where(field => field.Role is not FieldRole.None).GroupBy(field => field.Role).Where(group => group.Count() > 1))
        {
            yield return $"{by}: {twice.Count()} fields have the role {twice.Key}.";
        }

        var isCoded = kind.SubjectKinds.Any(subject => subject is not SubjectKind.Person);
        if (isCoded && form.Of(FieldRole.CreditCode) is null)
        {
            yield return $"{by}: no field has the role CreditCode, by which alone organisations are known (G10).";
        }

        if (kind.SubjectKinds.Contains(SubjectKind.Person) && form.Of(FieldRole.PersonDocument) is not { Sensitive: not null })
        {
            yield return $"{by}: no personal field has the role PersonDocument, by which alone persons are known (G10).";
        }

        if (form.Of(FieldRole.SubjectKind) is { } subjects
            && subjects.Codes?.Items.All(item => item.SubjectKind is { } named && kind.SubjectKinds.Contains(named)) is not true)
        {
            yield return $"{by}: {subjects.Code} has a value that names no kind of subject of the kind.";
        }

        if (form.Of(FieldRole.SubjectKind) is { Required: false })
        {
            yield return $"{by}: the kind of subject is not required.";
        }
    }
}
