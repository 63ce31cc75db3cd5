using CreditHub.Audit;
using CreditHub.Engine;
using CreditHub.Queues;
using CreditHub.Storage;

namespace CreditHub.Documents;

/// <summary>
/// Writes a document and hands its outbox on in one commit: one wait for the disk instead of one an entry, and an outbox that is handed on
/// at once is never stored and struck out again (docs/adr/0013).
/// </summary>
internal sealed class SqliteHandOn(Database database, SqliteDocuments documents, SqliteEngine engine, SqliteQueues queues, SqliteAuditLog audit) : IHandOn
{
    public Task<Stored<T>?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel)
    {
        var changes = document.Outbox.TakeWhile(entry => entry is not OutboxEntry.Tell).Select(ChangeOf).ToArray();
        var left = document with { Outbox = [.. document.Outbox.Skip(changes.Length)] };
        var write = documents.Write(kind, left, expected);
        var toTell = new Action?[changes.Length];
        return database.WriteAsync(
            session =>
            {
                if (write(session) is not { } etag)
                {
                    Array.Clear(toTell);
                    return null;
                }

                for (var i = 0; i < changes.Length; i++)
                {
                    toTell[i] = changes[i](session);
                }

                return new Stored<T>(left, etag);
            },
            _ =>
            {
                foreach (var tell in toTell)
                {
                    tell?.Invoke();
                }
            },
            cancel);
    }

    private Change ChangeOf(OutboxEntry entry) => entry switch
    {
        OutboxEntry.Start start => engine.Start(start.Orchestration, start.InstanceId, start.Input),
        OutboxEntry.Signal signal => engine.Signal(signal.InstanceId, signal.Name, signal.Key, signal.Payload),
        OutboxEntry.Send send => queues.Send([send.Message]),
        OutboxEntry.Note note => audit.Append([note.Fact]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
