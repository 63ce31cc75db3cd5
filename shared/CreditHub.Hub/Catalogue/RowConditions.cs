using System.Text.Json.Nodes;
using CreditHub.Subjects;
using static CreditHub.Catalogue.SchemaParts;

namespace CreditHub.Catalogue;

/// <summary>The rules between the columns of a row, as far as JSON Schema can say them.</summary>
internal sealed class RowConditions(RecordKind kind, RecordForm form)
{
    private readonly RowSubjects subjects = new(kind, form);

    /// <summary>All of them.</summary>
    public IReadOnlyList<JsonObject> All() =>
    [
        .. subjects.Known(),
        .. kind.SubjectKinds.Select(subject => OfSubject(subject)).OfType<JsonObject>(),
        .. form.Fields.Where(field => field.RequiredWhen is not null).Select(field => When(Meets(field.RequiredWhen!), Filled(field.Code))),
        .. form.Fields.Where(field => field.With is not null).Select(Pair),
        .. form.Fields.Where(field => field.Form is FieldForm.IdentityDocument).SelectMany(Document),
        .. kind.Exclusions.Where(rule => rule.NotCollected).Select(NotCollected).OfType<JsonObject>(),
    ];

    // What must be there, and what its codes must be like, because the subject is of a kind.
    private JsonObject? OfSubject(SubjectKind subject)
    {
        var isPerson = subject is SubjectKind.Person;
        JsonObject[] parts =
        [
            .. form.Fields.Where(field => !field.Required && field.RequiredFor.Contains(subject)).Select(field => Filled(field.Code)),
            .. form.Fields.Where(field => isPerson == (field.Role is FieldRole.PersonDocument) && LooksOf(field) is not null)
                .Select(field => new JsonObject { ["properties"] = new JsonObject { [field.Code] = Matches("^$|" + LooksOf(field)) } }),
        ];
        return parts.Length == 0 ? null : subjects.When(subject, SchemaParts.All(parts));
    }

    private static string? LooksOf(RecordField field) => field switch
    {
        { Role: FieldRole.CreditCode } => CellPatterns.CreditCode,
        { Role: FieldRole.PersonDocument, Form: FieldForm.CitizenNumber } => CellPatterns.CitizenNumber,
        _ => null,
    };

    private JsonObject Meets(FieldCondition condition) =>
        Where(condition.Field, Matches(CellPatterns.Of(form.Fields.Single(field => field.Code == condition.Field).Codes!, condition)));

    private JsonObject Pair(RecordField field) => OfWhom(field, Any(
        SchemaParts.All(Filled(field.Code), Filled(field.With!)), SchemaParts.All(Empty(field.Code), Empty(field.With!))));

    private IEnumerable<JsonObject> Document(RecordField field)
    {
        yield return OfWhom(field, When(Filled(field.Code), Where(field.With!, OneOf(DocumentTypes.Words))));
        yield return OfWhom(field, When(
            SchemaParts.All(Filled(field.Code), Where(field.With!, OneOf(DocumentTypes.CitizenWords))), Where(field.Code, Matches(CellPatterns.CitizenNumber))));
    }

    // A person's document is looked at only where the subject is one.
    private JsonObject OfWhom(RecordField field, JsonObject rule) =>
        field.Role is FieldRole.PersonDocument ? subjects.When(SubjectKind.Person, rule) : rule;

    private JsonObject? NotCollected(BasisExclusionRule rule)
    {
        JsonObject[] said = rule.When is not { } when ? [] :
        [
            .. form.Fields.Where(field => field.KeptAs == when.Field && field is { Sensitive: null, Codes: not null })
                .Select(field => Meets(when with { Field = field.Code })),
        ];
        if (rule.When is not null && said.Length == 0)
        {
            return null;
        }

        JsonObject[] parts =
        [
            .. said.Length == 0 ? Array.Empty<JsonObject>() : [Any(said)],
            .. rule.SubjectKinds is { Count: > 0 } whom ? [Any([.. whom.Select(subjects.Is)])] : Array.Empty<JsonObject>(),
        ];
        return new JsonObject { ["not"] = SchemaParts.All(parts) };
    }
}
