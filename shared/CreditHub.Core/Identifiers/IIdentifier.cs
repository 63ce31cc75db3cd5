namespace CreditHub.Identifiers;

/// <summary>An identifier that is written as one string in JSON, addresses and the database.</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The text: ASCII letters, digits, '-', '.', ':' and '_' only; never a personal value.</summary>
    string Value { get; }

    /// <summary>Reads the text back without checking it.</summary>
    static abstract TSelf From(string value);
}
