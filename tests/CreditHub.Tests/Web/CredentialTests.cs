using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CreditHub.Decisions;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Web;

/// <summary>Credentials from issue to revocation, over HTTP and as rules.</summary>
public sealed class CredentialTests(HubServer server) : IClassFixture<HubServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Issued_key_lets_its_holder_in_until_it_is_revoked()
    {
        using var office = await server.ClientAsync(Role.Office);
        var created = await office.PostAsJsonAsync(
            "/v1/credentials", new IssueCredentialRequest(server.SomeUnit.Value, "clerk.7", true, ["uploader", "determiner"]), Cancel);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var issued = (await created.Content.ReadFromJsonAsync<IssuedCredentialResponse>(Cancel))!;
        Assert.Matches($"^ch_{server.SomeUnit}_[A-Za-z0-9_-]{{43}}$", issued.Key);

        using var client = server.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.Key);
        var me = (await client.GetFromJsonAsync<MeResponse>("/v1/me", Cancel))!;
        Assert.Equal((server.SomeUnit.Value, "clerk.7", true), (me.Unit, me.Holder, me.IsPerson));
        Assert.Equal(["uploader", "determiner"], me.Roles);
        Assert.Equal(server.Profile.Units[server.SomeUnit].Name, me.UnitName);

        var first = await Revoke();
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/v1/me", Cancel)).StatusCode);
        Assert.Equal(first, await Revoke());
        Assert.Equal(["credential.issued", "credential.revoked"], server.BackEnd.Facts.Where(fact => fact.Target == issued.Id).Select(fact => fact.Action).Order());
        Assert.DoesNotContain(server.BackEnd.Facts, fact => fact.ToString().Contains(issued.Key, StringComparison.Ordinal));

        async Task<RevokedCredentialResponse?> Revoke() => await (await office.PostAsync($"/v1/credentials/{issued.Id}/revoke", null, Cancel))
            .Content.ReadFromJsonAsync<RevokedCredentialResponse>(Cancel);
    }

    [Fact]
    public async Task Known_caller_costs_no_read_of_documents()
    {
        using var client = await server.ClientAsync(Role.Checker);
        await client.GetAsync("/v1/me", Cancel);
        var reads = server.BackEnd.Reads;
        await client.GetAsync("/v1/me", Cancel);
        Assert.Equal(reads, server.BackEnd.Reads);
    }

    [Fact]
    public async Task Unknown_credential_cannot_be_revoked()
    {
        using var office = await server.ClientAsync(Role.Office);
        await PipelineTests.AssertProblem(AccessErrors.CredentialNotFound, await office.PostAsync("/v1/credentials/nothing/revoke", null, Cancel));
    }

    [Fact]
    public async Task Unknown_role_is_refused()
    {
        using var office = await server.ClientAsync(Role.Office);
        var request = new IssueCredentialRequest(server.SomeUnit.Value, "a", true, ["ruler"]);
        await PipelineTests.AssertProblem(AccessErrors.RolesInvalid, await office.PostAsJsonAsync("/v1/credentials", request, Cancel));
    }

    [Fact]
    public void Grants_are_refused_for_what_is_wrong_with_them()
    {
        var some = new CredentialGrant(server.SomeUnit, "clerk-1", true, [Role.Determiner], null);
        var subject = new CredentialGrant(CredentialGrant.SubjectUnit, "owner-1", true, [Role.Subject], SubjectKey.ForPerson("abc"));
        Assert.Null(Refusal(some));
        Assert.Null(Refusal(subject));
        Assert.Equal(AccessErrors.UnitUnknown, Refusal(some with { Unit = new UnitId("nowhere") }));
        Assert.Equal(AccessErrors.RolesInvalid, Refusal(some with { Roles = [] }));
        Assert.Equal(AccessErrors.RolesInvalid, Refusal(some with { Roles = [Role.Uploader, Role.Subject] }));
        Assert.Equal(AccessErrors.RolesInvalid, Refusal(subject with { Roles = [Role.Subject, Role.Checker] }));
        Assert.Equal(AccessErrors.PersonRequired, Refusal(some with { IsPerson = false }));
        Assert.Equal(AccessErrors.OfficeOnly, Refusal(some with { Roles = [Role.Office] }));
        Assert.Equal(AccessErrors.SubjectInvalid, Refusal(some with { Subject = SubjectKey.ForPerson("abc") }));
        Assert.Equal(AccessErrors.SubjectInvalid, Refusal(subject with { Subject = null }));
        Assert.Equal(AccessErrors.SubjectInvalid, Refusal(subject with { Subject = new SubjectKey("company") }));
        Assert.All(["", "张三", "Clerk", "350104199001011234", "tel-13800000000", "a/b"], holder =>
            Assert.Equal(AccessErrors.HolderInvalid, Refusal(some with { Holder = holder })));

        HubError? Refusal(CredentialGrant grant) => (grant.Check(server.Profile) as Decision<CredentialGrant>.Rejected)?.Error;
    }

    [Theory]
    [InlineData("")]
    [InlineData("ch_")]
    [InlineData("ch_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("xx_fda_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Text_that_cannot_be_a_key_has_no_hash(string text) => Assert.Null(CredentialKey.HashOf(text));

    [Fact]
    public void Credential_read_before_a_revocation_is_not_kept_after_it()
    {
        var known = new KnownCallers();
        var caller = new Caller(server.SomeUnit, "a", true, new HashSet<Role> { Role.Checker }, null);
        var before = known.Begin();
        known.Forget("id");
        known.Keep(before, "id", caller);
        Assert.Null(known.Find("id"));
        known.Keep(known.Begin(), "id", caller);
        Assert.Equal(caller, known.Find("id"));
    }
}
