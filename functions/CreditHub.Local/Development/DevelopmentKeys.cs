namespace CreditHub.Development;

/// <summary>The content of <c>development-credentials.json</c>.</summary>
/// <param name="Office">The office person's key.</param>
/// <param name="Subject">One subject and its key.</param>
/// <param name="Units">Every public body's keys, by its code; the office's unit, which also implements and reports, is one of them.</param>
/// <param name="Readers">The key of every organisation outside government, by its code.</param>
internal sealed record DevelopmentKeys(
    string Office, SubjectKeys Subject, IReadOnlyDictionary<string, UnitKeys> Units, IReadOnlyDictionary<string, string> Readers);

/// <summary>A subject and its key.</summary>
internal sealed record SubjectKeys(string Subject, string Key);

/// <summary>One unit's keys: the determiner and the reporter are persons, the others systems.</summary>
internal sealed record UnitKeys(string Determiner, string Uploader, string Implementer, string Checker, string Reporter);
