using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Declarations;

internal static class DeclarationsCapability
{
    public static HubBuilder AddDeclarations(this HubBuilder hub)
    {
        hub.Kinds.Add(DeclarationDocuments.Declaration);
        hub.Services.AddSingleton<DeclarationRow>().AddSingleton<Declare>().AddSingleton<OwnDeclarations>().AddSingleton<AskDeclarations>();
        return hub.Told<AlignDeclared>().Due<DeclarationsDue>();
    }
}
