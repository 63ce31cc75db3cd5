using System.Text.Json.Serialization;
using CreditHub.Catalogue;

namespace CreditHub.Publication;

/// <summary>On what a naming rests. Without all of it nobody is named.</summary>
/// <param name="IsStateOwned">Whether the decision finds that the enterprise is state-owned.</param>
/// <param name="Owes">What it finds that the enterprise owes.</param>
/// <param name="Document">The number of the decision that names the person; no personal values.</param>
/// <param name="Basis">The legal basis; no personal values.</param>
public sealed record NamingGrounds(bool IsStateOwned, Arrears Owes, string Document, string Basis)
{
    /// <summary>The class that the decision states; null where it states none. By one that is not public nobody is named (P20).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }
}
