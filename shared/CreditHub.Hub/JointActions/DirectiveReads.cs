using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.JointActions;

/// <summary>Reading directives: a unit its own, the initiating unit those that it initiated, the office all.</summary>
public sealed class DirectiveReads(IDocuments documents, IVault vault, IAuditLog audit, ForeignAccess foreign, TimeProvider time)
{
    private static readonly HashSet<string> States = ["delivered", "acknowledged", "settled"];

    /// <summary>One directive.</summary>
    public async Task<Decision<Directive>> FindAsync(DirectiveId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(JointActionDocuments.Directive, id.Action.Value, id.Value, cancel) is not { Value: var directive })
        {
            return JointActionErrors.DirectiveUnknown;
        }

        var action = caller.Is(Role.Office) || directive.Unit == caller.Unit
            ? null
            : await documents.FindAsync(JointActionDocuments.Action, id.Action.Value, id.Action.Value, cancel);
        return caller.Is(Role.Office) || directive.Unit == caller.Unit || action?.Value.Initiator == caller.Unit
            ? directive
            : await foreign.RefuseAsync(JointActionErrors.DirectiveForeign, "directive.read", id.Value, caller, cancel);
    }

    /// <summary>A unit's directives, for a unit that starts again and looks for its open work.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="state">Only those whose current instruction is <c>delivered</c>, <c>acknowledged</c> or <c>settled</c>; null for all.</param>
    /// <param name="limit">1 to 1,000; out of range is taken as the nearer end.</param>
    /// <param name="continuation">Of the page before; null for the first.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<Page<Directive>>> OfUnitAsync(
        UnitId unit, string? state, int limit, string? continuation, Caller caller, CancellationToken cancel)
    {
        if (!caller.Is(Role.Office) && unit != caller.Unit)
        {
            return await foreign.RefuseAsync(JointActionErrors.DirectiveForeign, "directive.list", unit.Value, caller, cancel);
        }

        if (state is not null && !States.Contains(state))
        {
            return JointActionErrors.StateUnknown;
        }

        var query = DocumentQuery.Where("unit", unit.Value) with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation };
        var page = await documents.QueryAsync(
            JointActionDocuments.Directive, state is null ? query : query.And("state", state), cancel);
        return new Page<Directive>([.. page.Items.Select(stored => stored.Value)], page.Continuation);
    }

    /// <summary>Whom a directive concerns; a person's number is opened only after the reading is on record (G29).</summary>
    public async Task<Decision<DirectiveSubjectResponse>> SubjectAsync(DirectiveId id, Caller caller, CancellationToken cancel)
    {
        if (id.Unit != caller.Unit)
        {
            return await foreign.RefuseAsync(JointActionErrors.DirectiveForeign, "directive.subject", id.Value, caller, cancel);
        }

        if (await documents.FindAsync(JointActionDocuments.Directive, id.Action.Value, id.Value, cancel) is not { Value: var directive })
        {
            return JointActionErrors.DirectiveUnknown;
        }

        if (!directive.Subject.IsPerson)
        {
            return new DirectiveSubjectResponse(directive.Subject.Value, directive.Subject.CreditCode, null);
        }

        var now = time.GetUtcNow();
        var actor = $"{caller.Unit}/{caller.Id}";
        await audit.AppendAsync(
            [new AuditFact(
                $"{id}:subject:{actor}:{DocumentField.Text(now)}", now, actor, "directive.subject-read", directive.Subject.Value, id.Value)],
            cancel);
        return await vault.OpenAsync(directive.Subject.VaultKey!, cancel) is { } number
            ? new DirectiveSubjectResponse(directive.Subject.Value, null, number)
            : JointActionErrors.SubjectUnknown;
    }
}
