using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records.Correcting;

public sealed class RecordCorrectingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly UnitId Provider = new("market-supervision");
    private static readonly Actor Person = new(Provider, "p1", IsPerson: true);
    private static readonly CorrectionOrder Order = new("cor-1", "撤1号", "复议撤销", Person, Now);

    private static CreditRecord Record { get; } = new(
        new("rec-1"), "penalties", SubjectKey.ForOrganisation("91000000MA00000157"), SubjectKind.Organisation, Provider, Provider, Provider, "罚1号",
        new(2026, 2, 1), new Dictionary<string, decimal> { ["CF_NR_FK"] = 1 }, null, null, new(null, Late: false), RecordState.InForce.Instance,
        BasisUse.May, new Dictionary<string, string> { ["CF_NR"] = "罚款" }, new Dictionary<string, string> { ["CF_FRDB"] = "key" },
        new(new("up-1"), 1, Now, "test-1"));

    public static TheoryData<string, CorrectionKind> Ends => new()
    {
        { "annulled", CorrectionKind.Annulled }, { "withdrawn", CorrectionKind.Withdrawn },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Ended_record_says_nothing_any_more_but_who_ended_it_when_and_why(string word, CorrectionKind kind)
    {
        var ended = Ok(Record.End(kind, Order, "kept"));
        Assert.Equal((true, 2, word), (ended.IsOver, ended.Version, HubJson.ToElement(ended.State).GetProperty("$type").GetString()));
        Assert.Equal((0, 0, 0), (ended.Text.Count, ended.Amounts.Count, ended.Sealed.Count));
        Assert.Equal([new RecordCorrection(kind, Order, "kept")], ended.Corrections!);
        Assert.Equal(("罚1号", Record.DecidedOn), (ended.DocumentNumber, ended.DecidedOn));
    }

    [Fact]
    public void Where_the_law_wants_deletion_a_tombstone_without_any_content_stays()
    {
        var changed = Ok(Record.Change(Other(), Order, "before"));
        var ended = Ok(changed.End(CorrectionKind.Annulled, Order with { Id = "cor-2" }, former: null));
        Assert.Equal(("", default, null), (ended.DocumentNumber, ended.DecidedOn, ended.Publication.On));
        Assert.All(ended.Corrections!, made => Assert.Null(made.Former));
        Assert.Equal((Record.Id, "penalties", new RecordState.Annulled("撤1号", Provider, Today)), (ended.Id, ended.Kind, ended.State));
    }

    [Fact]
    public void Repeat_changes_nothing_whether_by_its_key_or_by_its_document()
    {
        var ended = Ok(Record.End(CorrectionKind.Annulled, Order, "kept"));
        Assert.Same(ended, Ok(ended.End(CorrectionKind.Annulled, Order with { At = Now.AddDays(1) }, null)));
        Assert.Same(ended, Ok(ended.End(CorrectionKind.Annulled, Order with { Id = "cor-2" }, null)));
        Assert.Equal(RecordErrors.KeyReused, Refused(ended.End(CorrectionKind.Withdrawn, Order, null)));
        Assert.Equal(RecordErrors.Reversed, Refused(ended.End(CorrectionKind.Withdrawn, Order with { Id = "cor-2" }, null)));
        Assert.Equal(RecordErrors.Reversed, Refused(ended.Change(Other(), Order with { Id = "cor-2" }, "kept")));

        var changed = Ok(Record.Change(Other(), Order, "kept"));
        Assert.Same(changed, Ok(changed.Change(changed, Order, "")));
    }

    public static TheoryData<string, CorrectionOrder> Refusals => new()
    {
        { "record.unknown", Order with { By = Person with { Unit = new("tax") } } },
        { "record.corrector-not-a-person", Order with { By = Person with { IsPerson = false } } },
        { "record.document-missing", Order with { Document = " " } },
        { "record.reason-invalid", Order with { Reason = "" } },
        { "record.reason-invalid", Order with { Reason = new('因', 501) } },
        { "record.reason-invalid", Order with { Reason = "电话 13800000000" } },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Nobody_but_a_person_of_the_provider_corrects_and_never_without_document_and_reason(string code, CorrectionOrder order)
    {
        Assert.Equal(code, Refused(Record.End(CorrectionKind.Annulled, order, "kept")).Code);
        Assert.Equal(code, Refused(Record.Change(Other(), order, "kept")).Code);
    }

    [Fact]
    public void What_a_file_ended_a_person_may_end_once_more_by_the_document()
    {
        var byRow = Record.Tell(Record with { State = new RecordState.Annulled("", Provider, Today) }, "kept");
        Assert.Equal((2, false), (byRow.Version, byRow.Corrections![^1].Order.By.IsPerson));
        var ended = Ok(byRow.End(CorrectionKind.Annulled, Order with { Id = "cor-2" }, former: null));
        Assert.Equal((3, "kept", "撤1号"), (ended.Version, ended.Corrections![^1].Former, ((RecordState.Annulled)ended.State).Document));
        Assert.Same(ended, ended.Tell(Record with { State = new RecordState.Annulled("", Provider, Today) }, null));
    }

    [Fact]
    public void Change_keeps_the_id_or_replaces_the_record_by_one_that_carries_its_history_on()
    {
        var changed = Ok(Record.Change(Other(), Order, "kept"));
        Assert.Equal((Record.Id, 2, "警告"), (changed.Id, changed.Version, changed.Text["CF_NR"]));

        var next = Other() with { Id = new("rec-2") };
        var replaced = Ok(Record.Change(next, Order, "kept"));
        Assert.Equal(new RecordState.Replaced(next.Id, Provider, Today), replaced.State);
        Assert.Equal((2, "警告"), (next.Succeed(Record, replaced).Version, next.Succeed(Record, replaced).Text["CF_NR"]));
    }

    [Fact]
    public void Change_that_ends_moves_or_leaves_the_record_as_it_is_is_refused()
    {
        Assert.Equal(RecordErrors.NothingChanged, Refused(Record.Change(Record with { Origin = Record.Origin with { Line = 9 } }, Order, "kept")));
        Assert.Equal(
            RecordErrors.ChangeEnds, Refused(Record.Change(Other() with { State = new RecordState.Annulled("", Provider, Today) }, Order, "kept")));
        Assert.Equal(RecordErrors.SourceNotUploader, Refused(Record.Change(Other() with { Provider = new("tax") }, Order, "kept")));
    }

    [Fact]
    public void Record_without_corrections_is_stored_as_before()
    {
        var json = HubJson.ToElement(Record).GetRawText();
        Assert.DoesNotContain("orrection", json, StringComparison.Ordinal);
        Assert.DoesNotContain("ersion\":1", json, StringComparison.Ordinal);
        var back = HubJson.From<CreditRecord>(HubJson.ToElement(Ok(Record.End(CorrectionKind.Annulled, Order, "kept"))));
        Assert.Equal(new RecordCorrection(CorrectionKind.Annulled, Order, "kept"), Assert.Single(back.Corrections!));
    }

    private static CreditRecord Other() => Record with { Text = new Dictionary<string, string> { ["CF_NR"] = "警告" } };

    private static CreditRecord Ok(Decision<CreditRecord> decision) => Assert.IsType<Decision<CreditRecord>.Accepted>(decision).Value;

    private static HubError Refused(Decision<CreditRecord> decision) => Assert.IsType<Decision<CreditRecord>.Rejected>(decision).Error;
}
