using CreditHub.Decisions;
using CreditHub.Pages;
using CreditHub.Units;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Http;

/// <summary>
/// Lets a request through to its route only if the caller has a role that the route requires, or the route says
/// <c>AllowAnonymous()</c>. A route that says neither is open to nobody.
/// </summary>
internal sealed class Authorisation(RequestDelegate next, Refusals refusals)
{
    public Task InvokeAsync(HttpContext context) => Refuse(context) is { } error ? RefuseAsync(context, error) : next(context);

    private async Task RefuseAsync(HttpContext context, HubError error)
    {
        await refusals.NoteAsync(context, error);
        if (error.Status == StatusCodes.Status401Unauthorized)
        {
            if (ConsoleAddress.IsPage(context.Request.Path))
            {
                context.Response.Redirect(ConsoleAddress.SignIn);
                return;
            }

            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await Problems.WriteAsync(context, error);
    }

    private static HubError? Refuse(HttpContext context)
    {
        // Only routes do work; the endpoints that routing itself makes just say 405 or 415.
        if (context.GetEndpoint() is not RouteEndpoint { Metadata: var metadata })
        {
            return null;
        }

        if (IsForeignForm(context.Request))
        {
            return AccessErrors.ForeignForm;
        }

        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return null;
        }

        if (context.Features.Get<Caller>() is not { } caller)
        {
            return context.Features.Get<UnknownCredential>() is null ? AccessErrors.CredentialMissing : AccessErrors.CredentialUnknown;
        }

        return metadata.GetMetadata<RequiredRoles>() is { } required && caller.IsAny(required.Roles) ? null : AccessErrors.RoleMissing;
    }

    // The cookie is SameSite=Strict already; this also keeps another site from signing somebody in.
    private static bool IsForeignForm(HttpRequest request) =>
        ConsoleAddress.IsPage(request.Path)
        && HttpMethods.IsPost(request.Method)
        && request.Headers["Sec-Fetch-Site"] is [{ } site]
        && site is not ("same-origin" or "none");
}
