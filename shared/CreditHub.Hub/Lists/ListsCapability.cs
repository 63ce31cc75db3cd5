namespace CreditHub.Lists;

internal static class ListsCapability
{
    public static HubBuilder AddLists(this HubBuilder hub) => hub;
}
