using System.Text.Json.Serialization;
using CreditHub.Lists;
using CreditHub.Records;

namespace CreditHub.Objections;

/// <summary>What an objection disputes.</summary>
[JsonDerivedType(typeof(OfEntry), "entry"), JsonDerivedType(typeof(OfRecord), "record")]
public abstract record ObjectionTarget
{
    private ObjectionTarget()
    {
    }

    /// <summary>A list entry, and with it the records on which it rests.</summary>
    /// <param name="Entry">The entry.</param>
    public sealed record OfEntry(ListEntryId Entry) : ObjectionTarget;

    /// <summary>A record, whether or not anything rests on it (FJ十四, E5).</summary>
    /// <param name="Record">The record.</param>
    public sealed record OfRecord(RecordKey Record) : ObjectionTarget;

    /// <summary>The entry's id; null where a record is disputed.</summary>
    [JsonIgnore]
    public ListEntryId? EntryId => this is OfEntry { Entry: var entry } ? entry : null;

    /// <summary>The record's id; null where an entry is disputed.</summary>
    [JsonIgnore]
    public RecordId? RecordId => this is OfRecord { Record.Record: var record } ? record : null;

    /// <summary>The id of what is disputed.</summary>
    [JsonIgnore]
    public string Id => this switch
    {
        OfEntry(var entry) => entry.Value,
        OfRecord(var record) => record.Record.Value,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
