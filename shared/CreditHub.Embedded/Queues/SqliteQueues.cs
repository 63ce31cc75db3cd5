using CreditHub.Documents;
using CreditHub.Machines;
using CreditHub.Storage;

namespace CreditHub.Queues;

/// <summary>The queues port on a table.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The hub's clock.</param>
/// <param name="ids">Gives lease tokens.</param>
/// <param name="machine">Says how long somebody has waited.</param>
/// <param name="deliveries">After how many deliveries a message is dead; read each time, since policy changes by day.</param>
internal sealed class SqliteQueues(Database database, TimeProvider time, Ids ids, Machine machine, Func<int> deliveries) : IQueues
{
    // A lease that runs out makes no sound: a waiter looks again this often.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly Database database = Prepared(database);
    private readonly Arrivals arrivals = new();

    public Task SendAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancel) => database.WriteAsync(Send(messages), cancel);

    /// <summary>The change that sends messages.</summary>
    public Change Send(IReadOnlyList<QueueMessage> messages)
    {
        const string Insert =
            "INSERT INTO message (queue, id, session, state, at, body, deliveries) VALUES ($1, $2, $3, 0, $4, $5, 0) ON CONFLICT DO NOTHING";
        var rows = messages.Select(message => (Message: message, Body: Rows.Utf8(message))).ToList();
        return session =>
        {
            foreach (var (message, body) in rows)
            {
                session.Execute(Insert, message.Queue, message.Id, message.Session, Rows.Ticks(message.At), body);
            }

            return () => arrivals.Announce(messages.Select(message => message.Queue));
        };
    }

    public async Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string queue, int max, TimeSpan lease, TimeSpan wait, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(lease, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lease, TimeSpan.FromHours(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wait, TimeSpan.FromMinutes(1));
        var began = machine.Outside.GetTimestamp();
        while (true)
        {
            // Listened for before looking, so that nothing that arrives in between is missed.
            var arrival = arrivals.Next(queue);
            var limit = deliveries();
            var token = ids.New().ToString("N");
            var leased = cancel.IsCancellationRequested
                ? []
                : await database.WriteAsync(session => new LeaseRun(session, queue, time.GetUtcNow(), lease, limit).Take(max, token), CancellationToken.None);
            var left = wait - machine.Outside.GetElapsedTime(began);
            if (leased.Count > 0 || left <= TimeSpan.Zero || cancel.IsCancellationRequested)
            {
                return leased.ConvertAll(taken => new LeasedMessage(
                    Rows.FromUtf8<QueueMessage>(taken.Body), token, taken.Until, taken.Deliveries, taken.Revivals));
            }

            await Task.WhenAny(arrival, Task.Delay(left < Glance ? left : Glance, machine.Outside, cancel));
        }
    }

    public Task<QueueMessage?> LeasedAsync(string queue, string messageId, string leaseToken, CancellationToken cancel) =>
        Task.FromResult(database.Read(session => session.First(
            "SELECT body FROM message WHERE queue = $1 AND id = $2 AND state = 1 AND token = $3 AND until > $4",
            row => MessageOf(row, 0),
            queue,
            messageId,
            leaseToken,
            Rows.Ticks(time.GetUtcNow()))));

    public Task<LeaseOutcome> CompleteAsync(string queue, string messageId, string leaseToken, CancellationToken cancel)
    {
        const string Complete = """
            UPDATE message SET state = 3, body = NULL, token = NULL, until = NULL
            WHERE queue = $1 AND id = $2 AND state = 1 AND token = $3 AND until > $4
            """;
        return database.WriteAsync(
            session => session.Execute(Complete, queue, messageId, leaseToken, Rows.Ticks(time.GetUtcNow())) > 0
                ? LeaseOutcome.Done
                : OutcomeOf(session.Held(queue, messageId), leaseToken),
            outcome => AnnounceNext(queue, outcome),
            cancel);
    }

    public Task<LeaseOutcome> AbandonAsync(string queue, string messageId, string leaseToken, string reason, CancellationToken cancel) =>
        database.WriteAsync(
            session =>
            {
                var held = session.Held(queue, messageId);
                var outcome = OutcomeOf(held, leaseToken);
                if (outcome == LeaseOutcome.Done)
                {
                    _ = held!.Deliveries < deliveries()
                        ? session.Execute("UPDATE message SET state = 0, token = NULL, until = NULL WHERE queue = $1 AND id = $2", queue, messageId)
                        : session.Execute(LeaseRun.Bury, queue, messageId, reason, Rows.Ticks(time.GetUtcNow()));
                }

                return outcome;
            },
            outcome => AnnounceNext(queue, outcome),
            cancel);

    public async Task BuryAsync(QueueMessage message, int revivals, string reason, CancellationToken cancel)
    {
        const string Bury = """
            INSERT INTO message (queue, id, session, state, at, body, deliveries, revivals, reason, dead) VALUES ($1, $2, $3, 2, $4, $5, 0, $6, $7, $8)
            ON CONFLICT (queue, id) DO UPDATE SET state = 2, body = excluded.body, token = NULL, until = NULL, reason = excluded.reason, dead = excluded.dead
            WHERE state <> 2 AND revivals <= excluded.revivals
            """;
        var body = Rows.Utf8(message);
        await database.WriteAsync(
            session => session.Execute(
                Bury, message.Queue, message.Id, message.Session, Rows.Ticks(message.At), body, revivals, reason, Rows.Ticks(time.GetUtcNow())),
            cancel);

        // The next of its session may go now.
        arrivals.Announce([message.Queue]);
    }

    public async Task<bool> ReviveAsync(string queue, string messageId, CancellationToken cancel)
    {
        var revived = await database.WriteAsync(
            session => session.Execute(
                "UPDATE message SET state = 0, deliveries = 0, revivals = revivals + 1, reason = NULL, dead = NULL WHERE queue = $1 AND id = $2 AND state = 2",
                queue,
                messageId),
            cancel);
        arrivals.Announce([queue]);
        return revived > 0;
    }

    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(string? queue, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DeadLetter>>(database.Read(session => session.All(
            "SELECT body, deliveries, reason, dead FROM message INDEXED BY message_dead WHERE state = 2"
                + (queue is null ? "" : " AND queue = $1") + " ORDER BY dead, place LIMIT 1000",
            row => new DeadLetter(MessageOf(row, 0), row.GetInt32(1), row.GetString(2), row.At(3)),
            queue is null ? [] : [queue])));

    public Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancel)
    {
        // Along the indexes of what is not done: done messages stay for ever, and must not make this dearer.
        const string Depths = """
            SELECT queue, sum(waits), sum(leased), sum(dead), min(at) FROM (
                SELECT queue, state = 0 OR until <= $1 AS waits, state = 1 AND until > $1 AS leased, 0 AS dead, at
                FROM message INDEXED BY message_live WHERE state < 2
                UNION ALL SELECT queue, 0, 0, 1, NULL FROM message INDEXED BY message_dead WHERE state = 2)
            GROUP BY queue
            """;
        return Task.FromResult<IReadOnlyList<QueueDepth>>(database.Read(session => session.All(
            Depths,
            row => new QueueDepth(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.MaybeAt(4)),
            Rows.Ticks(time.GetUtcNow()))));
    }

    internal static QueueMessage MessageOf(Row row, int column) => Rows.FromUtf8<QueueMessage>(row.Span(column));

    private static Database Prepared(Database database)
    {
        database.Prepare(QueueTables.Statements);
        return database;
    }

    // What a lease can still do with its message.
    private LeaseOutcome OutcomeOf(HeldMessage? held, string leaseToken) => held switch
    {
        null => LeaseOutcome.Unknown,
        { State: QueueTables.Done } => LeaseOutcome.AlreadyDone,
        { State: QueueTables.Leased } when held.Token == leaseToken && held.Until > time.GetUtcNow() => LeaseOutcome.Done,
        _ => LeaseOutcome.Stale,
    };

    // The next of its session may go now.
    private void AnnounceNext(string queue, LeaseOutcome outcome)
    {
        if (outcome == LeaseOutcome.Done)
        {
            arrivals.Announce([queue]);
        }
    }
}
