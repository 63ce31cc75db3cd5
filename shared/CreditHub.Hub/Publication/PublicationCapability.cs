using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Publication;

internal static class PublicationCapability
{
    public static HubBuilder AddPublication(this HubBuilder hub)
    {
        hub.Kinds.Add(PublicationDocuments.Publication);
        hub.Services.AddSingleton<ReadPublic>().AddSingleton<ReadPublicLists>();
        return hub;
    }
}
