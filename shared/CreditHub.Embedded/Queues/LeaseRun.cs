using CreditHub.Storage;

namespace CreditHub.Queues;

/// <summary>Hands messages of one queue out, within one write.</summary>
internal sealed class LeaseRun(Session session, string queue, DateTimeOffset now, TimeSpan lease, int deliveries)
{
    public const string Bury =
        "UPDATE message SET state = 2, token = NULL, until = NULL, reason = $3, dead = $4 WHERE queue = $1 AND id = $2";

    private const string Live =
        "SELECT place, session, state, until, deliveries, id, revivals, body FROM message INDEXED BY message_live WHERE queue = $1 AND state < 2 ORDER BY place";

    private sealed record Candidate(long Place, int Deliveries, string Id, int Revivals, byte[]? Body);

    /// <summary>A message that is handed out, still as it is stored: to read it is its taker's work, not the writer's.</summary>
    public sealed record Taken(byte[] Body, DateTimeOffset Until, int Deliveries, int Revivals);

    public List<Taken> Take(int max, string token)
    {
        var (chosen, spent) = Choose(max);
        foreach (var candidate in spent)
        {
            session.Execute(Bury, queue, candidate.Id, "lease-expired", Rows.Ticks(now));
        }

        return chosen.ConvertAll(candidate => HandOut(candidate, token));
    }

    // In the order of sending; a session with a message in someone's hands is passed over.
    private (List<Candidate> Chosen, List<Candidate> Spent) Choose(int max)
    {
        var chosen = new List<Candidate>();
        var spent = new List<Candidate>();
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        session.While(
            Live,
            row =>
            {
                var inOrder = row.GetString(1);
                if (row.GetInt32(2) == QueueTables.Leased && row.At(3) > now)
                {
                    blocked.Add(inOrder);
                }
                else if (!blocked.Contains(inOrder))
                {
                    var delivered = row.GetInt32(4);
                    var isSpent = delivered >= deliveries;
                    (isSpent ? spent : chosen).Add(
                        new Candidate(row.GetInt64(0), delivered, row.GetString(5), row.GetInt32(6), isSpent ? null : row.Bytes(7)));
                }

                return chosen.Count < max;
            },
            queue);
        return (chosen, spent);
    }

    private Taken HandOut(Candidate candidate, string token)
    {
        var until = now + lease;
        session.Execute(
            "UPDATE message SET state = 1, deliveries = deliveries + 1, token = $2, until = $3 WHERE place = $1", candidate.Place, token, Rows.Ticks(until));
        return new Taken(candidate.Body!, until, candidate.Deliveries + 1, candidate.Revivals);
    }
}
