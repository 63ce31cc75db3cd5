using System.Text.Json.Serialization;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Subjects;

/// <summary>A name under which a unit sent records of a credit code.</summary>
/// <param name="Name">The name as the first of these records has it; <c>**</c> where it may be a person's (<see cref="PersonName"/>).</param>
/// <param name="Provider">The unit that provided it.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Record">The first such record that stands.</param>
/// <param name="On">The day on which that one was received, Asia/Shanghai.</param>
public sealed record CodeName(string Name, UnitId Provider, string Kind, RecordId Record, DateOnly On)
{
    /// <summary>The vault's key of a name that may be a person's, the same for the same name; null where it is open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sealed { get; init; }

    /// <summary>The name without regard to width, case, spaces and the form of brackets: names that are the same so are one. The key of a sealed one.</summary>
    [JsonIgnore]
    public string Folded => Sealed ?? SubjectNames.Fold(Name);
}
