namespace CreditHub.Publication;

internal static class PublicationCapability
{
    public static HubBuilder AddPublication(this HubBuilder hub)
    {
        hub.Kinds.Add(PublicationDocuments.Publication);
        return hub;
    }
}
