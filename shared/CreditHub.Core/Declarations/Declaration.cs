using System.Text.Json.Serialization;
using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Declarations;

/// <summary>Where a declaration stands.</summary>
[JsonDerivedType(typeof(Standing), "standing"), JsonDerivedType(typeof(Lapsed), "lapsed"), JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record DeclarationState
{
    private DeclarationState()
    {
    }

    /// <summary>It is shown and shared as what the subject says of itself.</summary>
    /// <param name="Until">Last day on which it is, unless the subject confirms it, Asia/Shanghai.</param>
    public sealed record Standing(DateOnly Until) : DeclarationState;

    /// <summary>The subject did not confirm it in time, or it held no longer.</summary>
    /// <param name="At">When the hub saw it, UTC.</param>
    public sealed record Lapsed(DateTimeOffset At) : DeclarationState;

    /// <summary>The subject took it back.</summary>
    /// <param name="At">When, UTC.</param>
    public sealed record Withdrawn(DateTimeOffset At) : DeclarationState;
}

/// <summary>
/// 自主申报: what a subject declares of itself and promises to be true, again every year (R19). It is never taken as verified, carries no sanction, and is
/// asked for in no service. What it says is in its record.
/// </summary>
/// <param name="Id">Its number.</param>
/// <param name="Subject">Who declares.</param>
/// <param name="Record">The record that says what.</param>
/// <param name="DeclaredAt">When, UTC.</param>
/// <param name="ValidUntil">Until when the subject says that it holds; null without end.</param>
/// <param name="PromisedOn">The day of the newest promise that it is true, Asia/Shanghai.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Grows by one with every change; 1 at first.</param>
public sealed record Declaration(
    DeclarationId Id, SubjectKey Subject, RecordId Record, DateTimeOffset DeclaredAt, DateOnly? ValidUntil, DateOnly PromisedOn, DeclarationState State, int Version)
{
    /// <summary>The first day on which it is shown no more, Asia/Shanghai; null where it is shown no more already.</summary>
    [JsonIgnore]
    public DateOnly? DueOn => State is DeclarationState.Standing { Until: var until } && until < DateOnly.MaxValue ? until.AddDays(1) : null;

    /// <summary>Last day on which a declaration is shown and shared, inclusive.</summary>
    /// <param name="promisedOn">The day of the newest promise that it is true.</param>
    /// <param name="validUntil">Until when the subject says that it holds; null without end.</param>
    /// <param name="months">Months within which it is to be confirmed.</param>
    public static DateOnly LastDay(DateOnly promisedOn, DateOnly? validUntil, int months) =>
        Term.LastDay(promisedOn, months) is var last && validUntil < last ? validUntil.Value : last;

    /// <summary>The subject promises anew that it is still true. On the same day that changes nothing.</summary>
    /// <param name="isPromised">Whether it does.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <param name="months">Months within which it is to be confirmed again.</param>
    /// <returns>Refused with <c>declaration.promise-missing</c> or <c>declaration.over</c>.</returns>
    public Decision<Declaration> Confirm(bool isPromised, DateOnly today, int months) =>
        !isPromised ? DeclarationErrors.PromiseMissing
        : State is not DeclarationState.Standing { Until: var until } || until < today ? DeclarationErrors.Over
        : PromisedOn == today ? this
        : Next(new DeclarationState.Standing(LastDay(today, ValidUntil, months))) with { PromisedOn = today };

    /// <summary>The subject takes it back; a second time changes nothing.</summary>
    /// <param name="at">When, UTC.</param>
    /// <returns>Refused with <c>declaration.over</c> where it lapsed.</returns>
    public Decision<Declaration> Withdraw(DateTimeOffset at) => State switch
    {
        DeclarationState.Standing => Next(new DeclarationState.Withdrawn(at)),
        DeclarationState.Withdrawn => this,
        DeclarationState.Lapsed => DeclarationErrors.Over,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Lets it lapse once its last day is over; before that, and a second time, nothing changes.</summary>
    /// <param name="at">When, UTC.</param>
    public Declaration Lapse(DateTimeOffset at) => DueOn <= WorkCalendar.DateAt(at) ? Next(new DeclarationState.Lapsed(at)) : this;

    private Declaration Next(DeclarationState state) => this with { State = state, Version = Version + 1 };
}
