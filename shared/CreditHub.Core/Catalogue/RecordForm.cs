namespace CreditHub.Catalogue;

/// <summary>One generation of a kind's columns; a file's headings decide which it is.</summary>
/// <param name="Code">Its code, as in <c>2</c>.</param>
/// <param name="Fields">Its fields in the order of the columns.</param>
public sealed record RecordForm(string Code, IReadOnlyList<RecordField> Fields)
{
    /// <summary>The field of a role; null where none has it.</summary>
    public RecordField? Of(FieldRole role) => Fields.FirstOrDefault(field => field.Role == role);
}
