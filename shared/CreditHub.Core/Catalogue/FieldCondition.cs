namespace CreditHub.Catalogue;

/// <summary>A condition on a field that has a code list; met by at least one of the cell's values, or by all of them.</summary>
/// <param name="Field">The field's code.</param>
/// <param name="Values">Names of its code list, any of which meets it.</param>
/// <param name="Begins">Beginnings of names, any of which meets it.</param>
/// <param name="Only">Whether every value of the cell must meet it.</param>
public sealed record FieldCondition(
    string Field, IReadOnlyList<string>? Values = null, IReadOnlyList<string>? Begins = null, bool Only = false)
{
    /// <summary>Whether a name of the code list meets it.</summary>
    public bool IsMetBy(string name) =>
        Values?.Contains(name) == true || Begins?.Any(start => name.StartsWith(start, StringComparison.Ordinal)) == true;
}
