using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Readers;

internal static class ReadersCapability
{
    public static HubBuilder AddReaders(this HubBuilder hub)
    {
        hub.Kinds.Add(ReaderDocuments.Authorisation).Add(ReaderDocuments.Consent);
        hub.Services.AddSingleton<Authorise>().AddSingleton<ReadAuthorisations>().AddSingleton<Consents>();
        hub.Services.AddSingleton<OutsideView>().AddSingleton<ReadForReader>();
        return hub;
    }
}
