using CreditHub.Documents;

namespace CreditHub.Embedded;

/// <summary>A small state for tests of the documents port.</summary>
public sealed record Case(string Partition, string Id, string? State = null, string? Due = null, int Number = 0)
{
    public static DocumentKind<Case> Kind { get; } = new(
        "case-file", value => value.Partition, value => value.Id, new("state", value => value.State), new("due", value => value.Due));

    public static DocumentKind<Case> Other { get; } = new("other-file", value => value.Partition, value => value.Id);
}
