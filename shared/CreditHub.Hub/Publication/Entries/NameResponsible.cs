using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.Publication.Entries;

/// <summary>Two persons name who answers for a state-owned enterprise that owes private firms or wages; one takes it back (P7).</summary>
public sealed class NameResponsible(
    Steps steps, IVault vault, IAuditLog audit, PublicEntries entries, PublicResponsibles responsibles, ForeignAccess foreign,
    HubProfile profile, TimeProvider time)
{
    /// <summary>What was said of an entry's responsible persons, for its unit and the office; each name that is opened for it is on the audit log.</summary>
    /// <returns>It, or <c>naming.unknown</c>.</returns>
    public async Task<Decision<IReadOnlyList<ResponsibleView>>> ListAsync(ListEntryId id, Caller caller, CancellationToken cancel)
    {
        if (await entries.ReadAsync(id, cancel) is not ({ Listing: { } listing }, _))
        {
            return NamingErrors.Unknown;
        }

        if (listing.By.Unit != caller.Unit && !caller.Is(Role.Office))
        {
            return await foreign.RefuseAsync(NamingErrors.Unknown, "naming.read", id.Value, caller, cancel);
        }

        var views = new List<ResponsibleView>();
        foreach (var naming in await responsibles.OfAsync(id, cancel))
        {
            views.Add(await ViewAsync(naming, caller, cancel));
        }

        return new Decision<IReadOnlyList<ResponsibleView>>.Accepted(views);
    }

    /// <summary>Whether persons may be named beside an entry at all, by the policy of today.</summary>
    public async Task<bool> IsTakenAsync(ListEntryId id, CancellationToken cancel) =>
        (await entries.ReadAsync(id, cancel)).Entry is { } entry && responsibles.PolicyOn(WorkCalendar.DateAt(time.GetUtcNow())).Takes(entry);

    /// <summary>The same as <see cref="ListAsync"/>, one for each role, with what the caller may say of it now; only then is a page's form shown.</summary>
    /// <returns>It, or <c>naming.unknown</c>, or <c>naming.not-of-this-list</c> where nobody is named and nobody may be.</returns>
    public async Task<Decision<IReadOnlyList<ResponsibleChoice>>> FindAsync(ListEntryId id, Caller caller, CancellationToken cancel)
    {
        switch (await ListAsync(id, caller, cancel))
        {
            case Decision<IReadOnlyList<ResponsibleView>>.Rejected { Error: var error }:
                return error;
            case Decision<IReadOnlyList<ResponsibleView>>.Accepted { Value: var views }:
                var now = time.GetUtcNow();
                var policy = responsibles.PolicyOn(WorkCalendar.DateAt(now));
                var entry = (await entries.ReadAsync(id, cancel)).Entry!;
                var known = (await responsibles.OfAsync(id, cancel)).ToDictionary(naming => naming.Role);
                return views.Count == 0 && !policy.Takes(entry)
                    ? NamingErrors.NotOfThisList
                    : new Decision<IReadOnlyList<ResponsibleChoice>>.Accepted([.. Enum.GetValues<ResponsibleRole>().Select(role => ChoiceOf(
                        role, views.FirstOrDefault(view => view.Role == HubJson.Word(role)), known.GetValueOrDefault(role), entry, caller, policy, now))]);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The first person says who answers for the enterprise.</summary>
    /// <returns>It, or <c>naming.unknown</c>, <c>naming.name-invalid</c>, or as <see cref="ResponsibleNaming.Propose"/>.</returns>
    public async Task<Decision<ResponsibleView>> ProposeAsync(
        ListEntryId id, ResponsibleRole role, string name, NamingGrounds grounds, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var policy = responsibles.PolicyOn(WorkCalendar.DateAt(now));
        if ((await entries.ReadAsync(id, cancel)).Entry is not { } entry)
        {
            return NamingErrors.Unknown;
        }

        var value = new SensitiveValue(SensitiveClass.PersonName.VaultName(), name.Trim());
        var said = new NamedPerson(role, vault.KeyOf(value.Class, value.Value), grounds);
        // A name goes into the vault only where the rest is in order.
        if (ResponsibleNaming.Propose(null, entry, said, caller.Actor, now, policy) is Decision<ResponsibleNaming>.Rejected { Error: var error })
        {
            return error == PublicationErrors.UnitForeign ? await foreign.RefuseAsync(error, "naming.propose", id.Value, caller, cancel) : error;
        }

        if (!PersonName.Fits(value.Value) || PersonalValues.In(value.Value))
        {
            return NamingErrors.NameInvalid;
        }

        await vault.SealAsync([value], cancel);
        return await MoveAsync(id, role, "naming.proposed", known => ResponsibleNaming.Propose(known, entry, said, caller.Actor, now, policy), caller, now, cancel);
    }

    /// <summary>The second person agrees; then the name stands beside the entry wherever that is public.</summary>
    /// <returns>It, or <c>naming.unknown</c>, or as <see cref="ResponsibleNaming.Approve"/>.</returns>
    public Task<Decision<ResponsibleView>> ApproveAsync(ListEntryId id, ResponsibleRole role, int version, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, role, "naming.agreed",
            known => known?.Approve(new Approval(caller.Actor, now), version, profile.OfficeApproves(caller, now)) ?? NamingErrors.Unknown, caller, now, cancel);
    }

    /// <summary>The second person sends it back.</summary>
    /// <returns>It, or <c>naming.unknown</c>, or as <see cref="ResponsibleNaming.SendBack"/>.</returns>
    public Task<Decision<ResponsibleView>> SendBackAsync(ListEntryId id, ResponsibleRole role, string why, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, role, "naming.sent-back", known => known?.SendBack(caller.Actor, why, profile.OfficeApproves(caller, now)) ?? NamingErrors.Unknown, caller, now,
            cancel);
    }

    /// <summary>One person takes it back.</summary>
    /// <returns>It, or <c>naming.unknown</c>, or as <see cref="ResponsibleNaming.Withdraw"/>.</returns>
    public Task<Decision<ResponsibleView>> WithdrawAsync(ListEntryId id, ResponsibleRole role, string document, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, role, "naming.withdrawn", known => known?.Withdraw(new NamingState.Withdrawn(document, caller.Actor, now)) ?? NamingErrors.Unknown, caller, now,
            cancel);
    }

    private ResponsibleChoice ChoiceOf(
        ResponsibleRole role, ResponsibleView? view, ResponsibleNaming? known, ListEntry entry, Caller caller, NamingPolicy policy, DateTimeOffset now)
    {
        // What will be entered is judged when it is; here only who and when.
        const string Entered = "-";
        var said = new NamedPerson(role, "", new NamingGrounds(IsStateOwned: true, Arrears.Wages, Entered, Entered));
        var isOpen = known?.State is NamingState.Proposed;
        return new ResponsibleChoice(
            role, view,
            MayPropose: caller.Is(Role.Determiner)
                && ResponsibleNaming.Propose(known, entry, said, caller.Actor, now, policy) is Decision<ResponsibleNaming>.Accepted,
            MayDecide: isOpen
                && known!.Approve(new Approval(caller.Actor, now), known.Version, profile.OfficeApproves(caller, now)) is Decision<ResponsibleNaming>.Accepted,
            MayWithdraw: caller.Is(Role.Determiner) && (isOpen || known is { IsAgreed: true })
                && known!.Withdraw(new NamingState.Withdrawn(Entered, caller.Actor, now)) is Decision<ResponsibleNaming>.Accepted);
    }

    private async Task<Decision<ResponsibleView>> MoveAsync(
        ListEntryId id, ResponsibleRole role, string action, Func<ResponsibleNaming?, Decision<ResponsibleNaming>> rule, Caller caller, DateTimeOffset now,
        CancellationToken cancel)
    {
        var target = PublicationDocuments.NamingId(id, role);
        var decision = await steps.DecideAsync(
            PublicationDocuments.Naming, id.Value, target,
            known => rule(known).ThenStep(
                known,
                next => [PublicationNotes.Of(target, action, DocumentField.Text(now), caller.Actor, now, $"{next.Grounds.Document} {next.Grounds.Basis}"), AlignEntry.Tell(id)]),
            cancel);
        return decision switch
        {
            Decision<ResponsibleNaming>.Accepted { Value: var next } => await ViewAsync(next, caller, cancel),
            Decision<ResponsibleNaming>.Rejected { Error: var error } => error == PublicationErrors.UnitForeign
                ? await foreign.RefuseAsync(error, action, target, caller, cancel)
                : error,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<ResponsibleView> ViewAsync(ResponsibleNaming naming, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (today, target) = (WorkCalendar.DateAt(now), PublicationDocuments.NamingId(naming.Entry, naming.Role));
        var (entry, clearance) = await entries.ReadAsync(naming.Entry, cancel);
        var isShown = entry is not null && naming.IsShown(entry, entries.IsShown(entry, clearance, today), responsibles.PolicyOn(today));
        await audit.AppendAsync(
            [new AuditFact($"naming.read:{target}:{caller.Unit}/{caller.Id}:{DocumentField.Text(now)}", now, $"{caller.Unit}/{caller.Id}", "naming.read", target, "")], cancel);
        return new ResponsibleView(
            naming.Entry.Value, HubJson.Word(naming.Role), await vault.OpenAsync(naming.Name, cancel) ?? "", HubJson.Word(naming.Grounds.Owes),
            naming.Grounds.Document, naming.Grounds.Basis, StateOf(naming), isShown, (naming.State as NamingState.SentBack)?.Reason, naming.Version, naming.At,
            (naming.State as NamingState.Agreed)?.Approval.At);
    }

    private static string StateOf(ResponsibleNaming naming) => naming.State switch
    {
        NamingState.Proposed => "proposed",
        NamingState.SentBack => "sentBack",
        NamingState.Agreed => "agreed",
        NamingState.Withdrawn => "withdrawn",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A role in which a person may answer for an enterprise, and what a caller may say of it.</summary>
/// <param name="Role">The role.</param>
/// <param name="View">What was said; null for nothing.</param>
/// <param name="MayPropose">Whether the caller may be the first person.</param>
/// <param name="MayDecide">Whether the caller may be the second.</param>
/// <param name="MayWithdraw">Whether the caller may take it back.</param>
public sealed record ResponsibleChoice(ResponsibleRole Role, ResponsibleView? View, bool MayPropose, bool MayDecide, bool MayWithdraw);
