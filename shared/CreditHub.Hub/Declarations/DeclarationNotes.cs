using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Declarations;

/// <summary>What the audit log has of declarations.</summary>
internal static class DeclarationNotes
{
    public static OutboxEntry.Note Note(Declaration declaration, string done, Caller caller, DateTimeOffset at) =>
        Note(declaration, done, $"{caller.Unit}/{caller.Id}", at);

    public static OutboxEntry.Note Note(Declaration declaration, string done, string by, DateTimeOffset at) => new(new AuditFact(
        $"declaration.{done}:{declaration.Subject.Value}/{declaration.Id}@{declaration.Version}", at, by, "declaration." + done, declaration.Record.Value, ""));
}
