using CreditHub.Publication.Site;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Pages;

/// <summary>Addresses of the console.</summary>
public static class ConsoleAddress
{
    /// <summary>The overview, and the folder of all pages.</summary>
    public const string Overview = "/console";

    /// <summary>The joint actions; each one's page is below.</summary>
    public const string JointActions = "/console/joint-actions";

    /// <summary>The uploads; each one's page is below.</summary>
    public const string Uploads = "/console/uploads";

    /// <summary>The rows of migrations that wait for their right credit code; each one's page is below.</summary>
    public const string Quarantine = "/console/quarantine";

    /// <summary>The statistics of what departments sent.</summary>
    public const string Collection = "/console/collection";

    /// <summary>What was gathered of a month against what was decided and is owed.</summary>
    public const string Coverage = "/console/coverage";

    /// <summary>What waits in publication; the publication of each upload is below.</summary>
    public const string Publication = "/console/publication";

    /// <summary>The red and black boards; each issue's page is below.</summary>
    public const string Boards = "/console/boards";

    /// <summary>The corrected records.</summary>
    public const string Corrections = "/console/corrections";

    /// <summary>The records; those of a subject are asked for by its code, and each one's page is below.</summary>
    public const string Records = "/console/records";

    /// <summary>Duties that are open, each one's page below, and repairs that not everybody confirmed.</summary>
    public const string Duties = "/console/duties";

    /// <summary>The register of subjects; one is asked for by its code, and there is no list.</summary>
    public const string Subjects = "/console/subjects";

    /// <summary>What a subject declares of itself, asked for in a business matter.</summary>
    public const string Declarations = "/console/subjects/declarations";

    /// <summary>The reports; each one's page is below.</summary>
    public const string Reports = "/console/reports";

    /// <summary>The authorisations of organisations outside government.</summary>
    public const string Readers = "/console/readers";

    /// <summary>The orchestrations; each one's page is below.</summary>
    public const string Orchestrations = "/console/orchestrations";

    /// <summary>Where a key is pasted.</summary>
    public const string SignIn = "/console/sign-in";

    /// <summary>Where the cookie is cleared.</summary>
    public const string SignOut = "/console/sign-out";

    /// <summary>The style sheet.</summary>
    public const string Style = "/console/style.css";

    /// <summary>Whether an address is a page, where refusals are pages too.</summary>
    public static bool IsPage(PathString path) =>
        path == "/" || path.StartsWithSegments(Overview, StringComparison.Ordinal) || PublicAddress.IsPage(path);
}
