using CreditHub.Pages;
using CreditHub.Publication.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.OperatingRules;

/// <summary>The operating rules on the public site.</summary>
internal static class RulePages
{
    public static void MapRulePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PublicAddress.Rules, (HttpContext context, ReadOperatingRules rules) =>
            PageResult.Of<RulesPage, OperatingRulesView>(context, rules.All(on: null)));
        routes.MapGet(PublicAddress.Rules + "/{id}", (HttpContext context, ReadOperatingRules rules, string id) =>
            rules.Find(id, on: null).ToPage<RulePage, OperatingRuleView>(context));
    }
}
