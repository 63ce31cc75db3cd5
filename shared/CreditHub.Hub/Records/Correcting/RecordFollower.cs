namespace CreditHub.Records.Correcting;

/// <summary>Who is told when a record is corrected, ended or replaced: a handler that gets a <see cref="RecordChange"/>. Capabilities register theirs.</summary>
/// <param name="Handler">The handler's name.</param>
public sealed record RecordFollower(string Handler)
{
    /// <summary>The only correction that concerns it; it is told of that after everybody else, the recall included. Null for every correction.</summary>
    public CorrectionKind? After { get; init; }
}
