using Xunit;

namespace CreditHub.Audit;

public class VerifyAuditTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Whole_chain_verifies_page_by_page()
    {
        var found = await new VerifyAudit(new Entries(Chain(2500))).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((2500L, null), (found.Entries, found.FirstBroken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(2500)]
    public async Task First_changed_entry_is_named(int sequence)
    {
        var chain = Chain(2500);
        chain[sequence - 1] = chain[sequence - 1] with { Fact = chain[sequence - 1].Fact with { Detail = "changed" } };

        var found = await new VerifyAudit(new Entries(chain)).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((sequence - 1L, sequence), (found.Entries, found.FirstBroken));
        Assert.Equal(sequence == 1 ? AuditChain.Origin : chain[sequence - 2].Hash, found.HeadHash);
    }

    [Fact]
    public async Task Entry_that_was_taken_out_is_missed()
    {
        var chain = Chain(10);
        chain.RemoveAt(4);

        Assert.Equal(6, (await new VerifyAudit(new Entries(chain)).RunAsync(TestContext.Current.CancellationToken)).FirstBroken);
    }

    [Fact]
    public async Task Empty_chain_is_whole()
    {
        var found = await new VerifyAudit(new Entries([])).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new AuditVerification(0, null, AuditChain.Origin), found);
    }

    private static List<AuditEntry> Chain(int length)
    {
        var chain = new List<AuditEntry>();
        for (var sequence = 1; sequence <= length; sequence++)
        {
            chain.Add(AuditChain.Next(
                sequence, chain.Count == 0 ? AuditChain.Origin : chain[^1].Hash, new($"k{sequence}", At, "u/p", "done", "t", "")));
        }

        return chain;
    }

    // A log whose stored rows someone has tampered with; no back end writes such rows.
    private sealed class Entries(IReadOnlyList<AuditEntry> entries) : IAuditLog
    {
        public Task AppendAsync(IReadOnlyList<AuditFact> facts, CancellationToken cancel) => throw new NotSupportedException();

        public Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int limit, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<AuditEntry>>([.. entries.Where(entry => entry.Sequence > after).Take(limit)]);

        public Task<IReadOnlyList<AuditEntry>> AboutAsync(string target, CancellationToken cancel, long after = 0) => throw new NotSupportedException();
    }
}
