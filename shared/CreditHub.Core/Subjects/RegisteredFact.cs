using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Subjects;

/// <summary>One thing that is registered of a subject, with where it comes from.</summary>
/// <param name="Value">What, as the source writes it; <c>**</c> where it is or may be a person's (<see cref="PersonName"/>).</param>
/// <param name="On">The day of the registration that says so, Asia/Shanghai.</param>
/// <param name="Provider">The unit that provided it.</param>
/// <param name="Record">The record of that registration.</param>
public sealed record RegisteredFact(string Value, DateOnly On, UnitId Provider, RecordId Record)
{
    /// <summary>What stands for a value that the vault keeps.</summary>
    public const string SealedValue = "**";

    /// <summary>The vault's key of a value that is or may be a person's, the same for the same value; null where it is open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sealed { get; init; }

    /// <summary>异议标注: whether its record is disputed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDisputed { get; init; }

    /// <summary>The value as a name, without regard to width, case, spaces and the form of brackets; the key of a sealed one.</summary>
    [JsonIgnore]
    public string Folded => Sealed ?? SubjectNames.Fold(Value);

    /// <summary>What a record says in a field; null where nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="field">The field; null for none.</param>
    internal static RegisteredFact? Of(CreditRecord record, RecordField? field) =>
        field is null ? null
        : record.Text.TryGetValue(field.KeptAs, out var text) ? Of(record, text)
        : record.Sealed.TryGetValue(field.KeptAs, out var key) ? Of(record, SealedValue) with { Sealed = key }
        : null;

    internal static RegisteredFact Of(CreditRecord record, string value) =>
        new(value, record.DecidedOn, record.Provider, record.Id) { IsDisputed = record.State is RecordState.Disputed };
}
