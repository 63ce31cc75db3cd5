using System.Net;
using System.Net.Http.Json;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Invitations;

/// <summary>The office's routes over real HTTP.</summary>
public sealed class InvitationRoutesTests : IAsyncLifetime
{
    private const string Address = "/v1/invitations/voluntary-registration";
    private static readonly UnitId Market = new("market-supervision");

    private readonly WholeHub hub = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => hub.InitializeAsync();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Office_reads_the_list_and_says_only_of_enterprises_on_it_that_they_were_invited()
    {
        using var office = hub.Client(Market, Role.Office);
        var list = await office.GetFromJsonAsync<InvitationsView>(Address + "?limit=5", HubJson.Options, Cancel);
        Assert.Equal((0, null), (list!.Items.Count, list.Continuation));
        using var unknown = await office.PostAsJsonAsync(Address + "/91350100M000100Y43/sent", new MarkInvitedRequest("短信", new DateOnly(2026, 3, 2)), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("invitation.unknown", await unknown.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Uploader)]
    [InlineData(Role.Determiner)]
    [InlineData(Role.Checker)]
    [InlineData(Role.Subject)]
    public async Task Nobody_else_learns_who_is_to_be_invited(Role role)
    {
        using var other = hub.Client(Market, role);
        using var read = await other.GetAsync(Address, Cancel);
        using var said = await other.PostAsJsonAsync(Address + "/91350100M000100Y43/sent", new MarkInvitedRequest("短信", new DateOnly(2026, 3, 2)), Cancel);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (read.StatusCode, said.StatusCode));
    }
}
