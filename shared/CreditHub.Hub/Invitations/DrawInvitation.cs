using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Invitations;

/// <summary>
/// Looks whether an enterprise is to be invited to register (R20): after records of it came or changed, a list entry of it changed, and once
/// a month while it is on the list. So the list costs what changed, and is there whenever the office asks.
/// </summary>
public sealed class DrawInvitation(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time) : ITold
{
    private const string Handler = "invitations.draw";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it of an enterprise; of who is none there is nothing to tell.</summary>
    internal static IEnumerable<OutboxEntry> Tell(SubjectKey subject) =>
        InvitationRule.IsEnterprise(subject) ? [new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(subject)))] : [];

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel) => RunAsync(HubJson.From<Payload>(payload).Subject, cancel);

    /// <summary>Looks at an enterprise.</summary>
    public async Task<Invitation?> RunAsync(SubjectKey subject, CancellationToken cancel) =>
        InvitationRule.IsEnterprise(subject) ? await RunAsync(subject, await documents.RecordsOfAsync(subject, cancel), cancel) : null;

    /// <summary>Looks at an enterprise whose records were read a moment ago.</summary>
    /// <returns>What is known of it; null where it never was on the list, or is no enterprise.</returns>
    public async Task<Invitation?> RunAsync(SubjectKey subject, IReadOnlyList<CreditRecord> records, CancellationToken cancel)
    {
        if (!InvitationRule.IsEnterprise(subject))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var code = subject.CreditCode!;
        var standing = (await documents.FindAsync(ListDocuments.Standing, subject.Value, subject.Value, cancel))?.Value;
        var reasons = InvitationRule.ReasonsFor(
            subject, [.. records.Where(record => profile.Records.Find(record.Kind) is not { Kind.IsBasic: true })], standing, InvitationPolicy.On(profile.Book, today), kind => FieldOf(kind, FieldRole.Category), today);
        var known = (await documents.FindAsync(InvitationDocuments.Invitation, code, code, cancel))?.Value;
        var name = NameIn(records);
        if (ReferenceEquals(Invitation.Look(known, code, name, reasons, now), known))
        {
            return known;
        }

        var decision = await steps.DecideAsync(
            InvitationDocuments.Invitation, code, code,
            stored => Step.To(stored, Invitation.Look(stored, code, name, reasons, now)!).Accept(),
            cancel);
        return decision is Decision<Invitation>.Accepted { Value: var drawn } ? drawn : null;
    }

    private string NameIn(IReadOnlyList<CreditRecord> records) =>
        SharedCode.NamesOf(records, kind => FieldOf(kind, FieldRole.SubjectName)).LastOrDefault(name => name.Sealed is null)?.Name ?? "";

    private string? FieldOf(string kind, FieldRole role) => profile.Records.Find(kind)?.Kind.Current.Of(role)?.Code;

    private sealed record Payload(SubjectKey Subject);
}
