using System.Text.Json.Nodes;
using CreditHub.Subjects;
using static CreditHub.Catalogue.SchemaParts;

namespace CreditHub.Catalogue;

/// <summary>Of which kind of subject a row is, as JSON Schema: by its column where there is one, else by the codes that are filled in.</summary>
internal sealed class RowSubjects(RecordKind kind, RecordForm form)
{
    private readonly RecordField? named = form.Of(FieldRole.SubjectKind);
    private readonly RecordField? code = form.Of(FieldRole.CreditCode);
    private readonly RecordField? document = form.Of(FieldRole.PersonDocument);

    /// <summary>That the row says it at all, where no column does.</summary>
    public IEnumerable<JsonObject> Known() =>
        named is not null || kind.SubjectKinds.Count == 1 ? Array.Empty<JsonObject>() : [Any([.. kind.SubjectKinds.Select(Is)])];

    /// <summary>That it is of a kind.</summary>
    public JsonObject Is(SubjectKind subject) => named is not null
        ? Where(named.Code, OneOf(CellPatterns.Names(named.Codes!.Items.Where(item => item.SubjectKind == subject))))
        : kind.SubjectKinds.Count == 1 ? new JsonObject()
        : subject switch
        {
            SubjectKind.Person => SchemaParts.All([.. code is null ? Array.Empty<JsonObject>() : [Empty(code.Code)], Filled(document!.Code)]),
            // As CreditCode.KindOf tells them apart.
            SubjectKind.SelfEmployed => Where(code!.Code, Matches("^92")),
            SubjectKind.GovernmentBody => Where(code!.Code, Matches("^11")),
            SubjectKind.Organisation => Where(code!.Code, Matches(@"^(?!92|11)\S")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What must hold of a row of a kind.</summary>
    public JsonObject When(SubjectKind subject, JsonObject rule) =>
        named is null && kind.SubjectKinds.Count == 1 ? rule : SchemaParts.When(Is(subject), rule);
}
