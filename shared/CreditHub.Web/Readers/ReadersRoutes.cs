using CreditHub.Http;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Readers;

/// <summary>Organisations outside government: the office authorises them, they read, and subjects see and take back their consents.</summary>
internal static class ReadersRoutes
{
    private const string Authorisations = "/v1/readers/authorisations";
    private const string OwnConsents = "/v1/me/consents";
    private const int DefaultLimit = 100;

    public static void MapReaders(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Authorisations, GrantAsync).Require(Role.Office)
            .Answers<AuthorisationView>("Lets an organisation outside government read records.", StatusCodes.Status201Created);
        routes.MapPost(Authorisations + "/{id}/end", EndAsync).Require(Role.Office)
            .Answers<AuthorisationView>("Ends an authorisation.");
        routes.MapGet(Authorisations, ListAsync).Require(Role.Office, Role.Reader)
            .Answers<AuthorisationsResponse>("Authorisations to read records; a reader sees its own.");
        routes.MapPost("/v1/readers/records", ReadAsync).Require(Role.Reader)
            .Answers<ReaderRecordsResponse>("What an organisation outside government may see of a subject.");
        routes.MapGet(OwnConsents, ConsentsAsync).Require(Role.Subject)
            .Answers<ConsentsResponse>("The caller's consents on which readers have read.");
        routes.MapPost(OwnConsents + "/{id}/withdrawal", WithdrawAsync).Require(Role.Subject)
            .Answers<ConsentView>("Takes a consent back.");
    }

    private static async Task<IResult> GrantAsync(
        GrantAuthorisationRequest request, Authorise authorise, ReadAuthorisations read, HubProfile profile, HttpContext context, CancellationToken cancel)
    {
        if (KindsOf(request.SubjectKinds ?? []) is not { } subjects)
        {
            return ReaderErrors.ScopeInvalid.ToProblem("subjectKinds");
        }

        var scope = new ReadingScope(request.Kinds ?? [], subjects, request.Purposes ?? [], request.PerDay, request.PerMonth);
        var terms = new AuthorisationTerms(request.Document ?? "", new LegalBasisId(request.Basis ?? ""), request.From, request.Until, scope);
        var granted = await authorise.GrantAsync(new UnitId(request.Reader ?? ""), terms, context.Caller(), cancel);
        return granted.ToHttp(one => TypedResults.Created((string?)null, ReaderViews.Of(one, profile, read.Today)));
    }

    private static async Task<IResult> EndAsync(
        string id, EndAuthorisationRequest request, Authorise authorise, ReadAuthorisations read, HubProfile profile, HttpContext context,
        CancellationToken cancel) =>
        (await authorise.EndAsync(new AuthorisationId(id), request.Document ?? "", context.Caller(), cancel))
            .ToHttp(one => TypedResults.Ok(ReaderViews.Of(one, profile, read.Today)));

    private static async Task<IResult> ListAsync(
        string? reader, int? limit, string? continuation, ReadAuthorisations read, HubProfile profile, HttpContext context, CancellationToken cancel)
    {
        var page = await read.RunAsync(reader is null ? null : new UnitId(reader), context.Caller(), limit ?? DefaultLimit, continuation, cancel);
        return page.ToHttp(found => TypedResults.Ok(new AuthorisationsResponse(
            [.. found.Items.Select(one => ReaderViews.Of(one, profile, read.Today))], found.Continuation)));
    }

    private static async Task<IResult> ReadAsync(ReadRecordsRequest request, ReadForReader read, HttpContext context, CancellationToken cancel)
    {
        var consent = request.Consent is { } given ? new SubjectConsent(given.Number ?? "", given.GivenOn, given.Until) : null;
        var answer = await read.RunAsync(
            new ReaderQuestion(request.Subject ?? "", request.Kinds ?? [], request.Continuation),
            new ReadingReason(request.Purpose ?? "", request.CaseId ?? "", consent),
            context.Caller(),
            cancel);
        return answer.ToHttp(found => TypedResults.Ok(ReaderViews.Of(found)));
    }

    private static async Task<IResult> ConsentsAsync(
        int? limit, string? continuation, Consents consents, HubProfile profile, HttpContext context, CancellationToken cancel)
    {
        var page = await consents.OfSubjectAsync(context.Caller().Subject!.Value, limit ?? DefaultLimit, continuation, cancel);
        return TypedResults.Ok(new ConsentsResponse([.. page.Items.Select(one => ReaderViews.Of(one, profile))], page.Continuation));
    }

    private static async Task<IResult> WithdrawAsync(string id, Consents consents, HubProfile profile, HttpContext context, CancellationToken cancel) =>
        (await consents.WithdrawAsync(new ConsentId(id), context.Caller(), cancel)).ToHttp(one => TypedResults.Ok(ReaderViews.Of(one, profile)));

    private static List<SubjectKind>? KindsOf(IReadOnlyList<string> words)
    {
        var all = Enum.GetValues<SubjectKind>().ToDictionary(HubJson.Word, StringComparer.Ordinal);
        return words.All(all.ContainsKey) ? [.. words.Distinct().Select(word => all[word])] : null;
    }
}
