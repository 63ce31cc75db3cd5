using CreditHub.Units;

namespace CreditHub.Subjects;

/// <summary>How shared codes are shown.</summary>
public static class SharedCodeViews
{
    /// <summary>A shared code. A unit sees which records are its own, of another's only the name and whose it is.</summary>
    public static SharedCodeView Of(SharedCode shared, Caller caller) => new(
        shared.Code,
        shared.NoticedAt,
        StateOf(shared),
        [.. shared.Names.Select(name => caller.Is(Role.Office) || name.Provider == caller.Unit
            ? new CodeNameView(name.Name, name.Provider.Value, name.On, name.Kind, name.Record.Value)
            : new CodeNameView(name.Name, name.Provider.Value, name.On, null, null))],
        shared.State is SharedCodeState.Settled settled
            ? new SharedCodeSettlementView(HubJson.Word(settled.As), settled.Document, settled.Reason, settled.At)
            : null,
        shared.Version);

    /// <summary>The word for where it stands.</summary>
    public static string StateOf(SharedCode shared) => shared.State switch
    {
        SharedCodeState.Open => "open",
        SharedCodeState.Settled => "settled",
        SharedCodeState.Ended => "ended",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
