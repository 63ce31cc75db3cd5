using CreditHub.Http;
using CreditHub.Publication.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.OperatingRules;

internal static class OperatingRulesRoutes
{
    private const string Rules = "/v1/operating-rules";
    private const string Markdown = "text/markdown; charset=utf-8";

    // Published rules are everybody's: no credential is asked for.
    public static void MapOperatingRules(this IEndpointRouteBuilder routes)
    {
        var published = routes.MapGroup("").AllowAnonymous().LimitPublic();
        published.MapGet(Rules, (ReadOperatingRules rules, string? on) =>
            on is not null && PublicRoutes.DayOf(on) is null ? HttpErrors.Malformed.ToProblem("on") : TypedResults.Ok(rules.All(PublicRoutes.DayOf(on))))
            .Answers<OperatingRulesView>("The operating rules in force on a day.");
        published.MapGet(Rules + "/{id}", FindRule)
            .Answers<OperatingRuleView>("One operating rule: states, steps, deadlines and their sources.").InForm("md", "text/markdown");
        published.MapRulePages();
    }

    private static IResult FindRule(ReadOperatingRules rules, string id, string? on, string? format) =>
        on is not null && PublicRoutes.DayOf(on) is null ? HttpErrors.Malformed.ToProblem("on")
        : format is not (null or "json" or "md") ? HttpErrors.Malformed.ToProblem("format")
        : rules.Find(id, PublicRoutes.DayOf(on)).ToHttp<OperatingRuleView>(rule =>
            format is "md" ? TypedResults.Text(RuleMarkdown.Of(rule), Markdown) : TypedResults.Ok(rule));
}
