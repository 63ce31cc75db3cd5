using CreditHub.Catalogue;
using CreditHub.Checks;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Rehearsals;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Declarations;

/// <summary>What subjects declare of themselves (R19).</summary>
public sealed class DeclarationFlowTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 10, 2, 0, 0, TimeSpan.Zero);
    private static readonly Declared Said = new("资质证照", "质量管理体系认证，证书编号示例一号", "演示企业1有限公司", null, IsPromised: true);

    private readonly Rehearsal hub = new(Profiles.Load("fuzhou"), Start);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static SubjectKey Subject { get; } = SubjectKey.ForOrganisation(Registrations.Code(1));

    private static Caller Own { get; } = Caller(Subject);

    [Fact]
    public async Task Declaration_is_shared_as_what_the_subject_says_of_itself_and_never_as_verified()
    {
        var declared = await DeclareAsync(Said);
        var view = await ViewAsync(declared);
        Assert.Equal(("standing", "资质证照", Said.Content, false, new DateOnly(2027, 4, 9)), (view.State, view.Category, view.Content, view.Verified, view.Until!.Value));

        var shared = Assert.Single(await AskAsync());
        Assert.Equal(("declarations", SourceClass.SelfDeclared, BasisExclusion.SelfDeclared), (shared.Record.Kind, shared.Kind.SourceClass, shared.Excluded!.Value));
        Assert.Equal(new DateOnly(2027, 4, 9), shared.Until);
        Assert.Contains(hub.Audit.Facts, fact => fact.Action == "declaration.declared" && fact.Actor.StartsWith("subject/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_taken_without_the_promise_that_it_is_true()
    {
        Assert.Equal(DeclarationErrors.PromiseMissing, await RefusalAsync(Own, Said with { IsPromised = false }));
        Assert.Equal(DeclarationErrors.ContentInvalid, await RefusalAsync(Own, Said with { Content = "联系人13900000000" }));
        Assert.Equal(DeclarationErrors.Invalid, await RefusalAsync(Own, Said with { Category = "没有的类型" }));
        Assert.Equal(DeclarationErrors.SubjectNotAllowed, await RefusalAsync(Caller(SubjectKey.ForPerson("key181")), Said));
        Assert.Empty(await AskAsync());
    }

    [Fact]
    public async Task Same_declaration_on_one_day_is_one()
    {
        var first = await DeclareAsync(Said);
        Assert.Equal(first.Id, (await DeclareAsync(Said)).Id);
        Assert.Single(await AskAsync());
        Assert.NotEqual(first.Id, (await DeclareAsync(Said with { Content = "另一项" })).Id);
        Assert.Equal(2, (await hub.Get<OwnDeclarations>().ListAsync(Own, 100, null, Cancel)).Items.Count);
    }

    [Fact]
    public async Task Unconfirmed_declaration_lapses_after_a_year_and_is_neither_shown_nor_shared()
    {
        var declared = await DeclareAsync(Said);
        await MoveToAsync(new(2027, 4, 9, 10, 0, 0, TimeSpan.Zero));
        Assert.Single(await AskAsync());

        await MoveToAsync(new(2027, 4, 9, 16, 30, 0, TimeSpan.Zero), sweep: false);
        Assert.Empty(await AskAsync());
        await MoveToAsync(new(2027, 4, 9, 17, 0, 0, TimeSpan.Zero));
        var view = await ViewAsync(declared);
        Assert.Equal(("lapsed", ""), (view.State, view.Content));
        Assert.Equal(DeclarationErrors.Over, Refusal(await ConfirmAsync(declared)));
        Assert.IsType<RecordState.Expired>((await hub.Documents.FindAsync(RecordDocuments.Record, Subject.Value, declared.Record.Value, Cancel))!.Value.State);
    }

    [Fact]
    public async Task Confirmed_declaration_stands_for_another_year_and_what_it_said_stays()
    {
        var declared = await DeclareAsync(Said);
        await MoveToAsync(new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal(DeclarationErrors.PromiseMissing, Refusal(await ConfirmAsync(declared, isPromised: false)));
        Assert.IsType<Decision<Declaration>.Accepted>(await ConfirmAsync(declared));
        Assert.IsType<Decision<Declaration>.Accepted>(await ConfirmAsync(declared));

        await MoveToAsync(new(2028, 2, 28, 2, 0, 0, TimeSpan.Zero));
        var shared = Assert.Single(await AskAsync());
        Assert.Equal((new DateOnly(2028, 2, 29), CorrectionKind.Confirmed), (shared.Until, Assert.Single(shared.Record.Corrections!).Kind));
        Assert.Empty((await hub.Documents.QueryAsync(RecordDocuments.Recall, DocumentQuery.All, Cancel)).Items);
        await MoveToAsync(new(2028, 3, 1, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal("lapsed", (await ViewAsync(declared)).State);
    }

    [Fact]
    public async Task What_holds_for_less_than_a_year_ends_then_whatever_is_confirmed()
    {
        var declared = await DeclareAsync(Said with { ValidUntil = new DateOnly(2026, 6, 30) });
        Assert.Equal(new DateOnly(2026, 6, 30), (await ViewAsync(declared)).Until);
        await MoveToAsync(new(2026, 7, 1, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal("lapsed", (await ViewAsync(declared)).State);
    }

    [Fact]
    public async Task Subject_takes_its_declaration_back_and_who_read_it_is_told()
    {
        var declared = await DeclareAsync(Said);
        await AskAsync();
        Assert.Equal(DeclarationErrors.Unknown, Refusal(await hub.Get<OwnDeclarations>().WithdrawAsync(
            Caller(SubjectKey.ForOrganisation(Registrations.Code(2))), declared.Id, Cancel)));
        Assert.IsType<Decision<Declaration>.Accepted>(await hub.Get<OwnDeclarations>().WithdrawAsync(Own, declared.Id, Cancel));
        Assert.Equal("withdrawn", (await ViewAsync(declared)).State);
        Assert.Empty(await AskAsync());
        Assert.Single((await hub.Documents.QueryAsync(RecordDocuments.Recall, DocumentQuery.Where("record", declared.Record.Value), Cancel)).Items);
    }

    [Fact]
    public async Task What_a_subject_calls_itself_makes_no_shared_code()
    {
        await DeclareAsync(Said);
        await DeclareAsync(Said with { Name = "演示别名有限公司", Content = "另一项" });
        Assert.False(await hub.Get<ReadSharedCodes>().IsOpenAsync(Subject, Cancel));
    }

    private static Caller Caller(SubjectKey subject) =>
        new(new UnitId("subject"), "s1", IsPerson: true, new HashSet<Role> { Role.Subject }, subject);

    private static HubError Refusal<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;

    private async Task<Declaration> DeclareAsync(Declared said) =>
        Assert.IsType<Decision<Declaration>.Accepted>(await hub.Get<Declare>().RunAsync(Own, said, Cancel)).Value;

    private async Task<HubError> RefusalAsync(Caller caller, Declared said) => Refusal(await hub.Get<Declare>().RunAsync(caller, said, Cancel));

    private Task<Decision<Declaration>> ConfirmAsync(Declaration declared, bool isPromised = true) =>
        hub.Get<OwnDeclarations>().ConfirmAsync(Own, declared.Id, isPromised, Cancel);

    private async Task<DeclarationView> ViewAsync(Declaration declared) =>
        Assert.Single((await hub.Get<OwnDeclarations>().ListAsync(Own, 100, null, Cancel)).Items, item => item.Id == declared.Id.Value);

    private async Task MoveToAsync(DateTimeOffset at, bool sweep = true)
    {
        hub.Engine.MoveTo(at);
        if (sweep)
        {
            await hub.Get<Sweep>().RunAsync(Cancel);
        }
    }

    private async Task<IReadOnlyList<SharedRecord>> AskAsync()
    {
        var finance = new Caller(new UnitId("finance"), "c1", IsPerson: false, new HashSet<Role> { Role.Checker }, Subject: null);
        var answered = await hub.Get<AskRecords>().RunAsync(
            new RecordsQuestion(Subject.CreditCode!, [], null), new CheckReason("government-procurement", "CASE-1", "采购资格审查"), finance, Cancel);
        return Assert.IsType<Decision<AnsweredRecords>.Accepted>(answered).Value.Records;
    }
}
