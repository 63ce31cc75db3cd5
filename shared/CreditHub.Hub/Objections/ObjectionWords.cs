namespace CreditHub.Objections;

/// <summary>The words that requests and answers use.</summary>
public static class ObjectionWords
{
    /// <summary>The kind of a word, or null.</summary>
    public static ObjectionKind? KindOf(string word) => word switch
    {
        "objection" => ObjectionKind.Objection,
        "complaint" => ObjectionKind.Complaint,
        "doubt" => ObjectionKind.Doubt,
        "litigation" => ObjectionKind.Litigation,
        _ => null,
    };

    /// <summary>The result of a word, or null.</summary>
    public static FindingResult? ResultOf(string word) => word switch
    {
        "upheld" => FindingResult.Upheld,
        "corrected" => FindingResult.Corrected,
        "revoked" => FindingResult.Revoked,
        _ => null,
    };

    /// <summary>The word of a kind.</summary>
    public static string Of(ObjectionKind kind) => kind switch
    {
        ObjectionKind.Objection => "objection",
        ObjectionKind.Complaint => "complaint",
        ObjectionKind.Doubt => "doubt",
        ObjectionKind.Litigation => "litigation",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The word of a result.</summary>
    public static string Of(FindingResult result) => result switch
    {
        FindingResult.Upheld => "upheld",
        FindingResult.Corrected => "corrected",
        FindingResult.Revoked => "revoked",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
