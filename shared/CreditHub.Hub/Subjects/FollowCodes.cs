using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Invitations;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;

namespace CreditHub.Subjects;

/// <summary>Told by a record that was corrected: looks at its code again, at that of the record in its place, and files what that converts.</summary>
public sealed class FollowCodes(IDocuments documents, KeepSubject keep, LookAtCode look, DrawInvitation draw, HubProfile profile) : ITold
{
    /// <summary>Its name, by which corrections tell it.</summary>
    internal const string Handler = "subjects.record-changed";

    /// <inheritdoc />
    public string Name => Handler;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        await foreach (var record in documents.ChangedWithSuccessorAsync(payload, cancel))
        {
            await FollowAsync(record, cancel);
        }
    }

    private async Task FollowAsync(CreditRecord record, CancellationToken cancel)
    {
        if (profile.Records.Find(record.Kind) is { Kind.IsRegistered: true })
        {
            await keep.RunAsync(record.Subject, cancel);
        }

        if (profile.Records.Find(record.Kind) is { Kind: var kind } && CodeConversion.Of(record, kind) is { } conversion)
        {
            await documents.CreateManyAsync(SubjectDocuments.Conversion, [new Document<CodeConversion>(conversion, [])], cancel);
        }

        if (record.Subject.CreditCode is { } code)
        {
            await look.RunAsync(code, cancel);
            await draw.RunAsync(record.Subject, cancel);
        }
    }
}
