namespace CreditHub.Subjects;

/// <summary>重码: a unified social credit code whose records came under more than one name. It decides nothing and holds nothing up by itself.</summary>
/// <param name="Code">The code.</param>
/// <param name="NoticedAt">Since when it is known, UTC; again when it opened again.</param>
/// <param name="State"><c>open</c>, <c>settled</c>, or <c>ended</c> where the records that stand have one name by now.</param>
/// <param name="Names">The names, the oldest first.</param>
/// <param name="Settlement">What it is; null while nobody has said so.</param>
/// <param name="Version">Grows by one with every change; to settle it, give the version that was looked at.</param>
public sealed record SharedCodeView(
    string Code, DateTimeOffset NoticedAt, string State, IReadOnlyList<CodeNameView> Names, SharedCodeSettlementView? Settlement, int Version);

/// <summary>A name under which a unit sent records of the code.</summary>
/// <param name="Name">The name; <c>**</c> where it may be a person's.</param>
/// <param name="Provider">Code of the unit.</param>
/// <param name="On">The day on which the first such record was received, Asia/Shanghai.</param>
/// <param name="Kind">The kind of record; null where it is another unit's, but for the office.</param>
/// <param name="Record">The first such record; null likewise.</param>
public sealed record CodeNameView(string Name, string Provider, DateOnly On, string? Kind, string? Record);

/// <summary>What a shared code is.</summary>
/// <param name="As"><c>renamed</c>: one subject, which changed its name; <c>wrongCode</c>: a record has another subject's code.</param>
/// <param name="Document">The document that shows it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When it was said, UTC.</param>
public sealed record SharedCodeSettlementView(string As, string Document, string Reason, DateTimeOffset At);

/// <summary>Answer of <c>GET /v1/codes/shared</c>: the codes that are open.</summary>
/// <param name="Items">They, in no particular order.</param>
/// <param name="Continuation">Asks for the next page as <c>?continuation=</c>; null on the last. A unit's page may be empty and have one.</param>
public sealed record SharedCodesView(IReadOnlyList<SharedCodeView> Items, string? Continuation);

/// <summary>Body of <c>POST /v1/codes/shared/{code}/settled</c>.</summary>
/// <param name="As"><c>renamed</c> or <c>wrongCode</c>.</param>
/// <param name="Document">The document that shows it.</param>
/// <param name="Reason">Why, 1 to 500 characters without personal values.</param>
/// <param name="Version">The version that was looked at.</param>
public sealed record SettleSharedCodeRequest(string As = "", string Document = "", string Reason = "", int Version = 0);
