using CreditHub.Catalogue;
using CreditHub.Records;

namespace CreditHub.Declarations;

/// <summary>How declarations are shown to who made them.</summary>
public static class DeclarationViews
{
    /// <summary>A declaration.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="record">Its record; null where it is not there.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static DeclarationView Of(Declaration declaration, CreditRecord? record, RecordCatalogue catalogue) => new(
        declaration.Id.Value,
        Cell(record, FieldRole.Category, catalogue),
        Cell(record, FieldRole.Content, catalogue),
        declaration.DeclaredAt,
        declaration.PromisedOn,
        declaration.State switch
        {
            DeclarationState.Standing => "standing",
            DeclarationState.Lapsed => "lapsed",
            DeclarationState.Withdrawn => "withdrawn",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        declaration.State is DeclarationState.Standing { Until: var until } ? until : null,
        Verified: false,
        declaration.Record.Value);

    private static string Cell(CreditRecord? record, FieldRole role, RecordCatalogue catalogue) =>
        record is not null && catalogue.Find(record.Kind)?.Kind.Current.Of(role) is { } field ? record.Text.GetValueOrDefault(field.KeptAs, "") : "";
}
