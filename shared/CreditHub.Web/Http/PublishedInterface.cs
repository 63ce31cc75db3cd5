namespace CreditHub.Http;

/// <summary>
/// The interface of the hub as OpenAPI 3.1 (R16). It is made when it is first asked for and kept; nothing of the library that makes it is loaded
/// before, since a start should not wait for it.
/// </summary>
/// <param name="hub">The hub's parts, its routes among them.</param>
internal sealed class PublishedInterface(IServiceProvider hub)
{
    private readonly Lazy<Task<byte[]>> document = new(() => InterfaceDocument.MakeAsync(hub));

    /// <summary>The document in UTF-8.</summary>
    public Task<byte[]> ReadAsync() => document.Value;
}
