using CreditHub.Decisions;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Lists;

/// <summary>Every state of an entry × every command.</summary>
public sealed class EntryStateTests
{
    private static readonly Dictionary<string, ListEntry> States = new()
    {
        ["Proposed"] = Proposed, ["Noticed"] = Noticed, ["Heard"] = Heard, ["Listed"] = Listed, ["Declined"] = Declined, ["Ended"] = Ended,
    };

    private static readonly Dictionary<string, Func<ListEntry, Decision<ListEntry>>> Commands = new()
    {
        ["notice"] = entry => entry.ServeNotice(Black, Served, Book, Calendar, Machine, Today),
        ["other notice"] = entry => entry.ServeNotice(Black, Served with { Proof = "other" }, Book, Calendar, Machine, Today),
        ["statement"] = entry => entry.RecordStatement(Black, Said with { On = Today.AddDays(1) }, Machine),
        ["other statement"] = entry => entry.RecordStatement(Black, Said with { Summary = "other" }, Machine),
        ["list early"] = entry => entry.List(Terms with { On = Today, ServedOn = Today }, At(Now)),
        ["list"] = entry => entry.List(Terms, At(DecidedAt)),
        ["decline"] = entry => entry.Decline(Black, "否1号", Decider, Now),
        ["exit"] = entry => entry.Exit(Black, "退1号", Decider, Now),
        ["expire"] = entry => entry.Expire(new(2027, 3, 10)),
        ["expire early"] = entry => entry.Expire(new(2027, 3, 9)),
        ["hold"] = entry => entry.RaiseHold(Objected, Now),
        ["release"] = entry => entry.ReleaseHold(Objected, Verifier),
        ["correct"] = entry => entry.Correct(Objected, "better", Verifier),
        ["revoke"] = entry => entry.Revoke(Objected, "撤1号", Verifier, Now),
        ["follow ended root"] = entry => entry.Follow(Ended, Now),
    };

    public static TheoryData<string, string, string> Table { get; } = new()
    {
        { "notice", "Proposed", "Noticed" },
        { "notice", "Noticed", "same" },
        { "notice", "Heard", "same" },
        { "notice", "Listed", "list.already-decided" },
        { "notice", "Declined", "list.already-decided" },
        { "notice", "Ended", "list.already-decided" },
        { "other notice", "Proposed", "Noticed" },
        { "other notice", "Noticed", "list.notice-already-served" },
        { "other notice", "Heard", "list.notice-already-served" },
        { "other notice", "Listed", "list.already-decided" },
        { "other notice", "Declined", "list.already-decided" },
        { "other notice", "Ended", "list.already-decided" },
        { "statement", "Proposed", "list.notice-missing" },
        { "statement", "Noticed", "Heard" },
        { "statement", "Heard", "same" },
        { "statement", "Listed", "list.already-decided" },
        { "statement", "Declined", "list.already-decided" },
        { "statement", "Ended", "list.already-decided" },
        { "other statement", "Proposed", "list.notice-missing" },
        { "other statement", "Noticed", "Heard" },
        { "other statement", "Heard", "list.statement-already-recorded" },
        { "other statement", "Listed", "list.already-decided" },
        { "other statement", "Declined", "list.already-decided" },
        { "other statement", "Ended", "list.already-decided" },
        { "list early", "Proposed", "list.notice-missing" },
        { "list early", "Noticed", "list.statement-period-open" },
        { "list early", "Heard", "Listed" },
        { "list early", "Listed", "list.already-decided" },
        { "list early", "Declined", "list.already-decided" },
        { "list early", "Ended", "list.already-decided" },
        { "list", "Proposed", "list.notice-missing" },
        { "list", "Noticed", "Listed" },
        { "list", "Heard", "Listed" },
        { "list", "Listed", "same" },
        { "list", "Declined", "list.already-decided" },
        { "list", "Ended", "list.already-decided" },
        { "decline", "Proposed", "Declined" },
        { "decline", "Noticed", "Declined" },
        { "decline", "Heard", "Declined" },
        { "decline", "Listed", "list.already-decided" },
        { "decline", "Declined", "same" },
        { "decline", "Ended", "list.already-decided" },
        { "exit", "Proposed", "list.not-listed" },
        { "exit", "Noticed", "list.not-listed" },
        { "exit", "Heard", "list.not-listed" },
        { "exit", "Listed", "Ended" },
        { "exit", "Declined", "list.not-listed" },
        { "exit", "Ended", "same" },
        { "expire", "Proposed", "same" },
        { "expire", "Noticed", "same" },
        { "expire", "Heard", "same" },
        { "expire", "Listed", "Ended" },
        { "expire", "Declined", "same" },
        { "expire", "Ended", "same" },
        { "expire early", "Proposed", "same" },
        { "expire early", "Noticed", "same" },
        { "expire early", "Heard", "same" },
        { "expire early", "Listed", "same" },
        { "expire early", "Declined", "same" },
        { "expire early", "Ended", "same" },
        { "hold", "Proposed", "Proposed" },
        { "hold", "Noticed", "Noticed" },
        { "hold", "Heard", "Heard" },
        { "hold", "Listed", "Listed" },
        { "hold", "Declined", "same" },
        { "hold", "Ended", "same" },
        { "release", "Proposed", "Proposed" },
        { "release", "Noticed", "Noticed" },
        { "release", "Heard", "Heard" },
        { "release", "Listed", "Listed" },
        { "release", "Declined", "Declined" },
        { "release", "Ended", "Ended" },
        { "correct", "Proposed", "Proposed" },
        { "correct", "Noticed", "Noticed" },
        { "correct", "Heard", "Heard" },
        { "correct", "Listed", "Listed" },
        { "correct", "Declined", "Declined" },
        { "correct", "Ended", "Ended" },
        { "revoke", "Proposed", "Declined" },
        { "revoke", "Noticed", "Declined" },
        { "revoke", "Heard", "Declined" },
        { "revoke", "Listed", "Ended" },
        { "revoke", "Declined", "Declined" },
        { "revoke", "Ended", "Ended" },
        { "follow ended root", "Proposed", "same" },
        { "follow ended root", "Noticed", "same" },
        { "follow ended root", "Heard", "same" },
        { "follow ended root", "Listed", "Ended" },
        { "follow ended root", "Declined", "same" },
        { "follow ended root", "Ended", "same" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_command_is_decided_in_every_state(string command, string state, string outcome)
    {
        var entry = States[state];
        var decision = Commands[command](entry);
        Assert.Equal(outcome, Outcome(entry, decision));
        if (decision is Decision<ListEntry>.Accepted { Value: var next } && !ReferenceEquals(next, entry))
        {
            Assert.Equal(entry.Version + 1, next.Version);
        }
    }

    [Fact]
    public void The_table_names_every_pair_once()
    {
        var named = Table.Select(row => (row.Data.Item1, row.Data.Item2)).ToHashSet();
        Assert.Equal(Commands.Keys.SelectMany(command => States.Keys.Select(state => (command, state))).ToHashSet(), named);
        Assert.Equal(typeof(EntryState).GetNestedTypes().Length, States.Count);
    }
}
