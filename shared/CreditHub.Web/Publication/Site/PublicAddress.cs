using Microsoft.AspNetCore.Http;

namespace CreditHub.Publication.Site;

/// <summary>Addresses of the public site.</summary>
public static class PublicAddress
{
    /// <summary>Its first page, and the folder of all of it.</summary>
    public const string Home = "/public";

    /// <summary>Where an organisation is searched for; by POST, so that what is searched for is in no address and no log.</summary>
    public const string Search = "/public/search";

    /// <summary>The records; each one's page is below.</summary>
    public const string Records = "/public/records";

    /// <summary>The kinds of record; each one's days are below.</summary>
    public const string Kinds = "/public/kinds";

    /// <summary>The red and black lists; each one is below.</summary>
    public const string Lists = "/public/lists";

    /// <summary>The typical cases.</summary>
    public const string Cases = "/public/cases";

    /// <summary>The operating rules; each one's page is below.</summary>
    public const string Rules = "/public/rules";

    /// <summary>The red and black boards; each issue is below.</summary>
    public const string Boards = "/public/boards";

    /// <summary>The same for machines.</summary>
    public const string Api = "/public/api";

    /// <summary>Whether an address is a page of it, where refusals are pages too.</summary>
    public static bool IsPage(PathString path) =>
        path.StartsWithSegments(Home, StringComparison.Ordinal) && !path.StartsWithSegments(Api, StringComparison.Ordinal);
}
