using Microsoft.AspNetCore.Mvc;

namespace Conformance.Frameworks;

/// <summary>The same operations as controllers.</summary>
[ApiController]
public sealed class EchoController : ControllerBase
{
    /// <summary>The scalars.</summary>
    [HttpGet("/scalars")]
    public ActionResult<Scalars> GetScalars() => Samples.Scalars;

    /// <summary>Compares the scalars.</summary>
    [HttpPost("/scalars")]
    public IResult PostScalars(Scalars value) => Judge.Compare(Samples.Scalars, value);

    /// <summary>The members that are null.</summary>
    [HttpGet("/nullables-empty")]
    public ActionResult<Nullables> GetNullablesEmpty() => Samples.Empty;

    /// <summary>Compares the members that are null.</summary>
    [HttpPost("/nullables-empty")]
    public IResult PostNullablesEmpty(Nullables value) => Judge.Compare(Samples.Empty, value);

    /// <summary>The members that are not null.</summary>
    [HttpGet("/nullables-full")]
    public ActionResult<Nullables> GetNullablesFull() => Samples.Full;

    /// <summary>Compares the members that are not null.</summary>
    [HttpPost("/nullables-full")]
    public IResult PostNullablesFull(Nullables value) => Judge.Compare(Samples.Full, value);

    /// <summary>Lists and maps.</summary>
    [HttpGet("/collections")]
    public ActionResult<Collections> GetCollections() => Samples.Collections;

    /// <summary>Compares lists and maps.</summary>
    [HttpPost("/collections")]
    public IResult PostCollections(Collections value) => Judge.Compare(Samples.Collections, value);

    /// <summary>The tree.</summary>
    [HttpGet("/tree")]
    public ActionResult<Tree> GetTree() => Samples.Tree;

    /// <summary>Compares the tree.</summary>
    [HttpPost("/tree")]
    public IResult PostTree(Tree value) => Judge.Compare(Samples.Tree, value);

    /// <summary>The page.</summary>
    [HttpGet("/page")]
    public ActionResult<Page<Address>> GetPage() => Samples.Page;

    /// <summary>Compares the page.</summary>
    [HttpPost("/page")]
    public IResult PostPage(Page<Address> value) => Judge.Compare(Samples.Page, value);

    /// <summary>The drawing.</summary>
    [HttpGet("/drawing")]
    public ActionResult<Drawing> GetDrawing() => Samples.Drawing;

    /// <summary>Compares the drawing.</summary>
    [HttpPost("/drawing")]
    public IResult PostDrawing(Drawing value) => Judge.Compare(Samples.Drawing, value);

    /// <summary>The shape.</summary>
    [HttpGet("/shape")]
    public ActionResult<Shape> GetShape() => Samples.Shape;

    /// <summary>Compares the shape.</summary>
    [HttpPost("/shape")]
    public IResult PostShape(Shape value) => Judge.Compare(Samples.Shape, value);
}
