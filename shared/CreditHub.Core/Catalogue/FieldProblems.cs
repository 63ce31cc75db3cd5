using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Catalogue;

/// <summary>What is wrong with the fields of a composed form.</summary>
internal static class FieldProblems
{
    // The piece of a file names a field by a byte, a condition has a bit of 64.
    private const int MostFields = 250;
    private const int MostConditions = 60;

    public static IEnumerable<string> In(string by, RecordKind kind, RecordForm form)
    {
        var kept = kind.Current.Fields.Select(field => field.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. form.Fields.Select(field => field.Code).Twice($"{by}: field"),
            .. form.Fields.Select(field => CodeText.Normalise(field.Label)).Twice($"{by}: label"),
            .. form.Fields.Count > MostFields || form.Fields.Count(field => field.RequiredWhen is not null) + kind.Exclusions.Count > MostConditions
                ? [$"{by}: it has too many fields or conditions."]
                : Array.Empty<string>(),
            .. form.Fields.SelectMany(field => Row($"{by}, field {field.Code}", kind, form, field)),
            .. form.Fields.Where(field => field.As is { } other && !kept.Contains(other))
                .Select(field => $"{by}, field {field.Code}: the newest form has no '{field.As}' under which to keep it."),
            .. form.Fields.GroupBy(field => field.KeptAs).Where(group => group.Count() > 1 && group.Any(field => field.Codes is not { Multiple: true }))
                .Select(group => $"{by}: several fields are kept as '{group.Key}' and are no lists of several values."),
        ];
    }

    /// <summary>Whether every word of a condition is of the code list.</summary>
    public static bool Names(FieldCondition condition, CodeList codes) =>
        (condition.Values is { Count: > 0 } || condition.Begins is { Count: > 0 })
        && (condition.Values ?? []).All(name => codes.Items.Any(item => item.Name == name))
        && (condition.Begins ?? []).All(start => codes.Items.Any(item => item.Name.StartsWith(start, StringComparison.Ordinal)));

    private static IEnumerable<string> Row(string by, RecordKind kind, RecordForm form, RecordField field)
    {
        if (kind.Forbidden.FirstOrDefault(word => field.Label.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            yield return $"{by}: its label holds '{word}', which may not be collected (G20).";
        }

        if (field.MaxLength < 1 || field.Codes is { Items.Count: 0 })
        {
            yield return $"{by}: it may hold nothing.";
        }

        if (field.RequiredWhen is { } when
            && !form.Fields.Any(other => other.Code == when.Field && other.Codes is { } codes && Names(when, codes)))
        {
            yield return $"{by}: it is required by a field that has no such values.";
        }

        foreach (var other in ((string?[])[field.NotBefore, field.With]).Where(code => code is not null && form.Fields.All(known => known.Code != code)))
        {
            yield return $"{by}: there is no field '{other}'.";
        }

        if (field.NotBefore is { } start && !(field.Form is FieldForm.Date && form.Fields.Any(other => other.Code == start && other.Form is FieldForm.Date)))
        {
            yield return $"{by}: it or '{start}' is no date.";
        }

        if ((field.Endless || field.NotInFuture) && field.Form is not FieldForm.Date)
        {
            yield return $"{by}: it is no date.";
        }

        if (field.Form is FieldForm.IdentityDocument or FieldForm.CitizenNumber && field.Sensitive is null)
        {
            yield return $"{by}: it holds a personal number but is not sensitive.";
        }

        if (field.Form is FieldForm.IdentityDocument
            && form.Fields.FirstOrDefault(other => other.Code == field.With) is not { Form: FieldForm.DocumentType })
        {
            yield return $"{by}: it goes with no type of document.";
        }

        if (field.Sensitive is not null && (field.Public || field.Form is FieldForm.Amount or FieldForm.Yuan or FieldForm.Count or FieldForm.Date))
        {
            yield return $"{by}: a personal value is never public, and is text or a number of a document.";
        }

        if (field.FormerNumber is not null && (field.Sensitive is not null || form.Of(FieldRole.CreditCode) is null))
        {
            yield return $"{by}: an old number is of a subject with a credit code, and no personal value.";
        }

        if (field.Role is FieldRole.RegistrationState && field.Codes?.Items.All(item => item.Registration is not null) is not true)
        {
            yield return $"{by}: it has a value that names no state of registration.";
        }

        if (field.Role is FieldRole.SubjectKind or FieldRole.State && field.Codes is null)
        {
            yield return $"{by}: its role needs a code list.";
        }
    }
}
