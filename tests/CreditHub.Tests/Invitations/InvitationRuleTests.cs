using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Invitations;

/// <summary>Who is invited, and why (R20).</summary>
public sealed class InvitationRuleTests
{
    private static readonly SubjectKey Enterprise = SubjectKey.ForOrganisation("91350100M000100Y43");
    private static readonly InvitationPolicy Fuzhou = InvitationPolicy.On(Samples.Fuzhou.Book, Samples.Today);

    private static readonly StandingEntry Supervised = new(
        new("le-1"), 1, new("black-tax"), ListColour.Black, "tax", OnHold: false, Samples.Today.AddDays(-9), Samples.Today.AddDays(9), "决1号", new("law"), "c1",
        [new MeasureTerm(new("S13"), Samples.Today)]);

    [Fact]
    public void Newest_evaluation_decides_whether_it_is_low()
    {
        Assert.Equal([new(InvitationCause.LowEvaluation, "e1")], Reasons([Evaluation("e1", "差", 3), Evaluation("e0", "优", 2)]));
        Assert.Empty(Reasons([Evaluation("e1", "差", 3), Evaluation("e2", "中", 4)]));
        Assert.Empty(Reasons([Evaluation("e1", "中", 3)]));
    }

    [Fact]
    public void Evaluation_that_expired_is_disputed_or_is_over_is_no_reason()
    {
        var low = Evaluation("e1", "差", 3);
        Assert.Empty(Reasons([low with { ValidUntil = Samples.Today.AddDays(-1) }]));
        Assert.Single(Reasons([low with { ValidUntil = Samples.Today }]));
        Assert.Empty(Reasons([low with { State = new RecordState.Disputed(Samples.Today) }]));
        Assert.Empty(Reasons([low with { State = new RecordState.Annulled("d", Samples.Unit, Samples.Today) }]));
    }

    [Fact]
    public void Entry_in_force_that_carries_key_supervision_is_a_reason_unless_it_is_on_hold()
    {
        Assert.Equal([new(InvitationCause.KeySupervision, "le-1")], Reasons([], Supervised));
        Assert.Empty(Reasons([], Supervised with { OnHold = true }));
        Assert.Empty(Reasons([], Supervised with { Until = Samples.Today.AddDays(-1) }));
        Assert.Empty(Reasons([], Supervised with { Measures = [new MeasureTerm(new("S13"), Samples.Today.AddDays(-1))] }));
        Assert.Empty(Reasons([], Supervised with { Measures = [new MeasureTerm(new("S12"), Samples.Today)] }));
    }

    [Fact]
    public void Fast_changes_are_a_reason_only_while_little_else_is_known()
    {
        CreditRecord[] changes = [.. Enumerable.Range(1, Fuzhou.ChangesAtLeast).Select(day => Change("p" + day, Samples.Today.AddDays(-day)))];
        Assert.Equal([new(InvitationCause.ChangesFastLittleKnown, "p1")], Reasons(changes));
        Assert.Empty(Reasons(changes[1..]));
        Assert.Empty(Reasons([.. changes[1..], Change("old", Samples.Today.AddMonths(-Fuzhou.ChangesWithinMonths))]));
        CreditRecord[] others = [.. Enumerable.Range(0, Fuzhou.RecordsAtMost).Select(at => Samples.Penalty() with { Id = new("x" + at) })];
        Assert.Single(Reasons([.. changes, .. others]));
        Assert.Empty(Reasons([.. changes, .. others, Samples.Penalty()]));
        Assert.Empty(InvitationRule.ReasonsFor(Enterprise, changes, null, Fuzhou with { ChangesAtLeast = 0 }, CategoryOf, Samples.Today));
    }

    [Fact]
    public void Who_registered_is_not_invited_and_may_be_once_that_expired()
    {
        var registered = Samples.Penalty() with { Id = new("d1"), Kind = "declarations", ValidUntil = Samples.Today };
        Assert.Empty(Reasons([Evaluation("e1", "差", 3), registered], Supervised));
        Assert.Equal(2, Reasons([Evaluation("e1", "差", 3), registered with { ValidUntil = Samples.Today.AddDays(-1) }], Supervised).Count);
    }

    [Theory]
    [InlineData("92350100M000100Y43")]
    [InlineData("12350100M000100Y43")]
    [InlineData("51350100M000100Y43")]
    public void Only_enterprises_are_invited(string code) => Assert.Empty(InvitationRule.ReasonsFor(
        SubjectKey.ForOrganisation(code), [Evaluation("e1", "差", 3)], null, Fuzhou, CategoryOf, Samples.Today));

    [Fact]
    public void Persons_are_not_invited() => Assert.Empty(InvitationRule.ReasonsFor(
        SubjectKey.ForPerson("91"), [Evaluation("e1", "差", 3)], null, Fuzhou, CategoryOf, Samples.Today));

    private static IReadOnlyList<InvitationReason> Reasons(IReadOnlyList<CreditRecord> records, StandingEntry? entry = null) => InvitationRule.ReasonsFor(
        Enterprise, records, entry is null ? null : new Standing(Enterprise, SubjectKind.Organisation, [entry], new Dictionary<string, int>()), Fuzhou,
        CategoryOf, Samples.Today);

    private static string? CategoryOf(string kind) => Samples.Fuzhou.Records.Find(kind)?.Kind.Current.Of(FieldRole.Category)?.Code;

    private static CreditRecord Evaluation(string id, string result, int day) => Samples.Penalty(decided: new DateOnly(2026, 3, day)) with
    {
        Id = new(id), Kind = "evaluations", Text = new Dictionary<string, string> { ["PJ_DJ"] = result },
    };

    private static CreditRecord Change(string id, DateOnly on) => Samples.Penalty(decided: on) with
    {
        Id = new(id), Kind = "permits", Text = new Dictionary<string, string> { ["XK_XKLB"] = "核准、登记" },
    };
}
